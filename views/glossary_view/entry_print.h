#pragma once
#include "models/glossary/concept.h"

#include <QTextDocument>

#include <memory>

class QWidget;

namespace kubezu {

/// An entry as a document for paper: black on white, nothing in it read as HTML.
std::unique_ptr<QTextDocument> entryDocument(const Concept& entry, Language language);

/// Asks for a printer (or a PDF file) and prints the entry.
void printEntry(const Concept& entry, Language language, QWidget* parent);

} // namespace kubezu
