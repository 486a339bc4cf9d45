package io.github.intercomkit.web;

import io.github.intercomkit.web.StoryIntercom.Call;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What happened in a story, in order: its actions, the requests and the calls. Without values. Thread-safe. */
final class StoryLog {
    private final List<Line> lines = new ArrayList<>();

    synchronized void add(String text) {
        lines.add(new Line(System.currentTimeMillis(), text));
    }

    synchronized String with(List<Call> calls) {
        List<Line> all = new ArrayList<>(lines);
        calls.forEach(call -> all.add(new Line(call.at(), "        " + call)));
        return all.stream()
                .sorted(Comparator.comparing(Line::at))
                .map(line -> line.at() % 100_000 + " " + line.text())
                .collect(Collectors.joining("\n"));
    }

    private record Line(long at, String text) {}
}
