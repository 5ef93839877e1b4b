#include "models/review/syntax.h"

#include <QTest>

#include <string>

using namespace kubezu;

class TstSyntax : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void names()
    {
        QVERIFY(isDnsLabel("web-1"));
        QVERIFY(isDnsLabel(std::string(63, 'a')) && !isDnsLabel(std::string(64, 'a')));
        for (const char* wrong : {"", "-a", "a-", "A", "a.b", "a_b", "é"})
            QVERIFY2(!isDnsLabel(wrong), wrong);
        QVERIFY(isDnsSubdomain("a.b-c.d") && !isDnsSubdomain("a..b") && !isDnsSubdomain("") && !isDnsSubdomain(std::string(254, 'a')));
        QVERIFY(isPortName("http") && isPortName(std::string(15, 'a')) && !isPortName(std::string(16, 'a')) && !isPortName("a-") && !isPortName("80") && !isPortName("a--b"));
    }

    void labels()
    {
        for (const char* right : {"app", "app.kubernetes.io/name", "a/B_c.d", "1"})
            QVERIFY2(isQualifiedName(right), right);
        for (const char* wrong : {"", "/a", "a/", "a/b/c", "A/b", "a b", "-a"})
            QVERIFY2(!isQualifiedName(wrong), wrong);
        QVERIFY(isLabelValue("") && isLabelValue("A_b.c-1") && !isLabelValue("a b") && !isLabelValue("a/b") && !isLabelValue("a-") && !isLabelValue(std::string(64, 'a')));
    }

    void quantities()
    {
        const auto close = [](std::string_view text, long double wanted) {
            const auto read = parseQuantity(text);
            return read && *read > wanted * 0.999999L && *read < wanted * 1.000001L;
        };
        QVERIFY(close("500m", 0.5L) && close("1Gi", 1073741824.0L) && close("1.5G", 1.5e9L) && close(".5", 0.5L) && close("5.", 5.0L));
        QVERIFY(close("1e3", 1000.0L) && close("1E", 1e18L) && close("1E3", 1000.0L) && close("2e-1", 0.2L) && close("+1k", 1000.0L));
        QVERIFY(parseQuantity("-1") && *parseQuantity("-1") < 0);
        for (const char* wrong : {"", ".", "-", "1 Gi", "512MB", "1gb", "1K", "1ki", "1.2.3", "half", "0x10", "1e", "1e+", "1m1", "true", "1\n"})
            QVERIFY2(!parseQuantity(wrong), wrong);
    }

    void schedules()
    {
        for (const char* right : {"* * * * *", "*/5 0-23/2 1,15 jan-DEC 0-6", "  0 3 * *\tsun ", "0 0 ? * 0", "3/10 * * * *", "@daily", "@every 90m"})
            QVERIFY2(isCronSchedule(right), right);
        for (const char* wrong : {"", "*", "* * * *", "* * * * * *", "60 * * * *", "* 24 * * *", "* * 0 * *", "* * * 13 *", "* * * * 7", "*/0 * * * *", "5-1 * * * *",
                                  "a * * * *", "-1 * * * *", "1- * * * *", "1/2/3 * * * *", ", * * * *", "@often", "99999999999 * * * *"})
            QVERIFY2(!isCronSchedule(wrong), wrong);
    }
};

QTEST_APPLESS_MAIN(TstSyntax)
#include "tst_syntax.moc"
