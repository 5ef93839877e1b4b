#include "views/glossary_view/entry_print.h"

#include "models/adaptors/texts.h"
#include "models/glossary/text_blocks.h"
#include "views/glossary_view/concept_words.h"

#include <QCoreApplication>
#include <QFontDatabase>
#include <QPrintDialog>
#include <QPrinter>
#include <QTextBlock>
#include <QTextCursor>

namespace kubezu {
namespace {

constexpr double kTitle = 20; ///< points, as the others
constexpr double kHeading = 13;
constexpr double kBody = 11;
constexpr double kCode = 9.5;
constexpr double kGap = 10;

class Words {
    Q_DECLARE_TR_FUNCTIONS(kubezu::EntryPrint)
};

/// Writes blocks one after another.
class EntryWriter {
public:
    explicit EntryWriter(QTextDocument& document)
        : m_cursor(&document) { }

    void line(const QString& text, double size, bool bold, double above)
    {
        begin(above, 0);
        m_cursor.insertText(text, format(size, bold, false));
    }

    void prose(std::string_view text)
    {
        for (const TextBlock& block : blocksOf(text)) {
            begin(kGap / 2, block.item ? 1 : 0);
            if (block.item)
                m_cursor.insertText(QStringLiteral("• "), format(kBody, false, false));
            for (const TextSpan& span : block.spans)
                m_cursor.insertText(rawText(span.text), format(kBody, false, span.code));
        }
    }

    void part(const QString& heading, std::string_view text)
    {
        if (text.empty())
            return;
        line(heading, kHeading, true, kGap);
        prose(text);
    }

    void code(std::string_view text)
    {
        double above = kGap;
        for (const std::string_view each : splitLines(text)) {
            begin(std::exchange(above, 0), 1);
            m_cursor.insertText(rawText(each), format(kCode, false, true));
        }
    }

private:
    void begin(double above, int indent)
    {
        QTextBlockFormat block;
        block.setTopMargin(above);
        block.setIndent(indent);
        std::exchange(m_first, false) ? m_cursor.setBlockFormat(block) : m_cursor.insertBlock(block);
    }

    static QTextCharFormat format(double size, bool bold, bool mono)
    {
        QTextCharFormat format;
        QFont font = mono ? QFontDatabase::systemFont(QFontDatabase::FixedFont) : QFont();
        font.setPointSizeF(mono ? kCode : size);
        font.setBold(bold);
        format.setFont(font);
        format.setForeground(Qt::black);
        return format;
    }

    QTextCursor m_cursor;
    bool m_first = true;
};

} // namespace

std::unique_ptr<QTextDocument> entryDocument(const Concept& entry, Language language)
{
    auto document = std::make_unique<QTextDocument>();
    document->setMetaInformation(QTextDocument::DocumentTitle, rawText(entry.name(language)));
    EntryWriter writer(*document);
    const ConceptText& text = entry.text(language);
    writer.line(rawText(entry.name(language)), kTitle, true, 0);
    if (const QString subtitle = conceptSubtitle(entry, language); !subtitle.isEmpty())
        writer.line(subtitle, kBody, false, 0);
    writer.prose(text.what);
    writer.part(Words::tr("Why"), text.why);
    writer.part(Words::tr("In a manifest"), text.shows);
    writer.code(entry.manifest);
    writer.part(Words::tr("Pitfall"), text.trap);
    if (!entry.kubectl.empty()) {
        writer.line(Words::tr("Try it"), kHeading, true, kGap);
        writer.code(entry.kubectl);
    }
    if (!entry.authority.empty())
        writer.line(rawText(entry.authority), kCode, false, kGap);
    return document;
}

void printEntry(const Concept& entry, Language language, QWidget* parent)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(rawText(entry.name(language)));
    auto* dialog = new QPrintDialog(printer.get(), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("print-dialog"));
    // A copy: the glossary may be another one by the time the dialog is accepted.
    QObject::connect(dialog, &QDialog::accepted, dialog, [printer, entry, language] { entryDocument(entry, language)->print(printer.get()); });
    dialog->open();
}

} // namespace kubezu
