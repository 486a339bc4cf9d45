package io.github.intercomkit.processor.random;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A user with mistakes, its own or its company's, in a package of its own, and the expected codes.
 *
 * @param packageName the package
 * @param sources the sources, by their paths
 * @param codes the codes of the messages in each source that has some, sorted
 * @param isWritten whether the user gets a serializer
 */
public record RandomMistakes(
        String packageName, Map<String, String> sources, Map<String, List<String>> codes, boolean isWritten) {
    /** Makes a random one. */
    public static RandomMistakes of(Random random, String packageName) {
        Draft draft = new Draft();
        for (String mistake : MemberMistakes.some(MemberMistakes.OF_USERS, 5, random)) {
            boolean inherited = random.nextInt(3) == 0;
            draft.add(mistake, inherited ? draft.above : draft.own, inherited ? "Base" : "Customer");
        }
        List<String> ofFirm =
                random.nextBoolean() ? List.of() : MemberMistakes.some(MemberMistakes.OF_COMPANIES, 2, random);
        ofFirm.forEach(mistake -> draft.add(mistake, draft.firm, "Firm"));
        draft.firm.append("@IntercomAttribute(\"company_id\") String key;\n");
        if (random.nextInt(8) == 0) {
            draft.expect("Firm", "IK009");
        } else {
            draft.firm.append("@IntercomAttribute String name;\n");
        }
        boolean holdsFirm = !draft.holdsCompany() && random.nextBoolean();
        if (holdsFirm) {
            draft.own.append("@IntercomAttribute Firm company;\n");
        }
        TypeMistake[] all = TypeMistake.values();
        all[random.nextInt(3) == 0 ? random.nextInt(all.length) : 0].makeIn(draft);
        boolean isWritten = draft.isFine() && !(holdsFirm && draft.hasErrors("Firm"));
        Map<String, List<String>> codes = draft.codes.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> packageName + "/" + entry.getKey() + ".java",
                        entry -> entry.getValue().stream().sorted().toList(),
                        (one, other) -> one,
                        TreeMap::new));
        return new RandomMistakes(packageName, RandomUser.inPackage(draft.sources(), packageName), codes, isWritten);
    }
}
