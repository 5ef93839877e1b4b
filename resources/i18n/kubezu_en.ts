<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>%n resource(s)</source>
        <translation>
            <numerusform>%n resource</numerusform>
            <numerusform>%n resources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n relation(s)</source>
        <translation>
            <numerusform>%n relation</numerusform>
            <numerusform>%n relations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n missing</numerusform>
            <numerusform>%n missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Study</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kubezu::Breadcrumb</name>
    <message numerus="yes">
        <source>%n namespace(s)</source>
        <translation>
            <numerusform>%n namespace</numerusform>
            <numerusform>%n namespaces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kubezu::Centre</name>
    <message numerus="yes">
        <source>This folder holds %n kustomization(s). What you see are their parts as they are written.</source>
        <translation>
            <numerusform>This folder holds %n kustomization. What you see are its parts as they are written.</numerusform>
            <numerusform>This folder holds %n kustomizations. What you see are their parts as they are written.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kubezu::ChangesView</name>
    <message numerus="yes">
        <source>%1: %n field(s) changed</source>
        <translation>
            <numerusform>%1: %n field changed</numerusform>
            <numerusform>%1: %n fields changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kubezu::ComparisonBar</name>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n added</numerusform>
            <numerusform>%n added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>%n removed</numerusform>
            <numerusform>%n removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>%n unchanged</numerusform>
            <numerusform>%n unchanged</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kubezu::ConceptMapBar</name>
    <message numerus="yes">
        <source>%n concept(s)</source>
        <translation>
            <numerusform>%n concept</numerusform>
            <numerusform>%n concepts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kubezu::HiddenBar</name>
    <message numerus="yes">
        <source>%n line(s) off</source>
        <translation>
            <numerusform>%n line off</numerusform>
            <numerusform>%n lines off</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged hidden</source>
        <translation>
            <numerusform>%n unchanged hidden</numerusform>
            <numerusform>%n unchanged hidden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kubezu::HoverWords</name>
    <message numerus="yes">
        <source>in %n place(s)</source>
        <translation>
            <numerusform>in %n place</numerusform>
            <numerusform>in %n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>stack of %n</source>
        <translation>
            <numerusform>stack of %n</numerusform>
            <numerusform>stack of %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kubezu::Legend</name>
    <message numerus="yes">
        <source>%1: %n line(s); click to show or hide</source>
        <translation>
            <numerusform>%1: %n line; click to show or hide</numerusform>
            <numerusform>%1: %n lines; click to show or hide</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kubezu::NamespacePicker</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kubezu::NotesPage</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kubezu::ProblemBar</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kubezu::RepairDialog</name>
    <message numerus="yes">
        <source>%n file(s) would change like this. Comments and formatting are kept, and it can be undone.</source>
        <translation>
            <numerusform>One file would change like this. Comments and formatting are kept, and it can be undone.</numerusform>
            <numerusform>%n files would change like this. Comments and formatting are kept, and it can be undone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kubezu::SectionsList</name>
    <message numerus="yes">
        <source>%n correction(s)</source>
        <translation>
            <numerusform>%n correction</numerusform>
            <numerusform>%n corrections</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kubezu::StudyCardView</name>
    <message numerus="yes">
        <source>%n card(s) left</source>
        <translation>
            <numerusform>%n card left</numerusform>
            <numerusform>%n cards left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kubezu::StudySummary</name>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
</context>
</TS>
