#include "models/load/yaml_scalar.h"

#include <QTest>

using namespace kubezu;

namespace {

struct Row {
    const char* text;
    ValueType type;
    const char* result;
};

using T = ValueType;

/// gopkg.in/yaml.v2 resolve.go with sigs.k8s.io/yaml, facts of design §3.
constexpr Row kRows[] = {
    {"", T::Null, ""},
    {"~", T::Null, "~"},
    {"null", T::Null, "null"},
    {"Null", T::Null, "Null"},
    {"NULL", T::Null, "NULL"},
    {"nULL", T::String, "nULL"},
    {"y", T::Bool, "true"},
    {"Yes", T::Bool, "true"},
    {"ON", T::Bool, "true"},
    {"True", T::Bool, "true"},
    {"n", T::Bool, "false"},
    {"no", T::Bool, "false"},
    {"Off", T::Bool, "false"},
    {"FALSE", T::Bool, "false"},
    {"tRUE", T::String, "tRUE"},
    {"yEs", T::String, "yEs"},
    {"1", T::Int, "1"},
    {"-1", T::Int, "-1"},
    {"+1", T::Int, "1"},
    {"-0", T::Int, "0"},
    {"017", T::Int, "15"},
    {"0o17", T::Int, "15"},
    {"0x1F", T::Int, "31"},
    {"0b11", T::Int, "3"},
    {"-0x10", T::Int, "-16"},
    {"1_000", T::Int, "1000"},
    {"08", T::Float, "8"},
    {"1.10", T::Float, "1.1"},
    {"1e3", T::Float, "1000"},
    {".5", T::Float, "0.5"},
    {"1.", T::Float, "1"},
    {"-1.5e-7", T::Float, "-1.5e-7"},
    {"18446744073709551615", T::Int, "18446744073709551615"},
    {"18446744073709551616", T::Float, "18446744073709552000"},
    {"12:30:45", T::String, "12:30:45"},
    {"2020-01-01", T::String, "2020-01-01"},
    {"1.2.3", T::String, "1.2.3"},
    {"0x", T::String, "0x"},
    {"1e", T::String, "1e"},
    {"-", T::String, "-"},
    {"+", T::String, "+"},
    {".", T::String, "."},
    {"_1", T::String, "_1"},
    {"1k", T::String, "1k"},
    {"100m", T::String, "100m"},
    {"web", T::String, "web"},
    {"onward", T::String, "onward"},
    {"=", T::String, "="},
};

} // namespace

class TstYamlScalar : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void plainScalars_data()
    {
        QTest::addColumn<int>("row");
        for (int i = 0; i < static_cast<int>(std::size(kRows)); ++i)
            QTest::addRow("'%s'", kRows[i].text) << i;
    }

    void plainScalars()
    {
        QFETCH(int, row);
        const Row& expected = kRows[row];
        ResolvedScalar scalar;
        resolvePlain(expected.text, scalar);
        QCOMPARE(static_cast<int>(scalar.type), static_cast<int>(expected.type));
        if (expected.type != ValueType::Null)
            QCOMPARE(std::string(scalar.text), std::string(expected.result));
        QVERIFY(scalar.type != ValueType::Float || isFinite(scalar.text));
    }

    void infinityAndNanHaveNoJson()
    {
        for (const char* text : {".inf", "-.Inf", "+.INF", ".nan", ".NaN"}) {
            ResolvedScalar scalar;
            resolvePlain(text, scalar);
            QVERIFY2(scalar.type == ValueType::Float && !isFinite(scalar.text), text);
        }
    }

    void keys_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("key"); // empty: not allowed
        QTest::newRow("bool") << "on"
                              << "true";
        QTest::newRow("no") << "n"
                            << "false";
        QTest::newRow("octal") << "010"
                               << "8";
        QTest::newRow("float") << "1.10"
                               << "1.1";
        QTest::newRow("word") << "app"
                              << "app";
        QTest::newRow("null") << "~"
                              << "";
        QTest::newRow("largest") << "9223372036854775807"
                                 << "9223372036854775807";
        QTest::newRow("beyond int64") << "9223372036854775808"
                                      << "";
    }

    void keys()
    {
        QFETCH(QString, text);
        QFETCH(QString, key);
        const std::string bytes = text.toStdString();
        ResolvedScalar scalar;
        resolvePlain(bytes, scalar);
        std::string made;
        const bool allowed = keyText(scalar, made);
        QCOMPARE(allowed, !key.isEmpty());
        if (allowed)
            QCOMPARE(QString::fromStdString(made), key);
    }
};

QTEST_APPLESS_MAIN(TstYamlScalar)
#include "tst_yaml_scalar.moc"
