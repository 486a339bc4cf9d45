package io.github.intercomkit.benchmarks;

import io.github.intercomkit.Messenger;
import io.github.intercomkit.identity.UserHash;
import java.time.Instant;
import java.util.UUID;

/** The data of all benchmarks. */
public final class Shoppers {
    public static final String APP_ID = "k8w2v7qz";
    public static final String LAUNCHER = "#messenger";
    public static final String SECRET = "a-secret-as-long-as-intercoms-are-0123456789";
    public static final UserHash HASH = UserHash.withSecret(SECRET);

    private Shoppers() {}

    public static Messenger messenger() {
        return Messenger.builder(APP_ID)
                .customLauncherSelector(LAUNCHER)
                .identityVerification(HASH)
                .build();
    }

    public static Shopper of(TextMix mix) {
        return of(mix, 12, 1249.5, "Sold out twice; wants a call");
    }

    /** The same shopper with two changed attributes. */
    public static Shopper slightlyChanged(TextMix mix) {
        return of(mix, 13, 1250.25, "Sold out twice; wants a call");
    }

    /** The same shopper with every attribute changed but the id. */
    public static Shopper changed(TextMix mix) {
        Shopper other = of(mix, 99, 7.75, "Has moved");
        Firm firm = other.company();
        return new Shopper(
                other.id(),
                other.email() + ".net",
                other.name() + " jr",
                "+1 555 0100",
                Instant.ofEpochSecond(1_609_459_201),
                "https://images.example/other.png",
                new Firm(
                        firm.id(),
                        firm.name() + " Ltd",
                        Instant.ofEpochSecond(1_500_000_000),
                        "Forest",
                        901,
                        7,
                        "Cider"),
                100,
                101,
                102,
                103,
                104.5,
                0.75,
                false,
                false,
                false,
                Instant.ofEpochSecond(1_700_000_001),
                Instant.ofEpochSecond(1_800_000_001),
                Shopper.Tier.TREE,
                new UUID(3, 4),
                other.city() + " East",
                "US",
                other.street() + " b",
                "russet",
                "a friend",
                "autumn",
                "Forest",
                "buyer",
                "orchard",
                "none");
    }

    private static Shopper of(TextMix mix, int apples, double basketTotal, String note) {
        boolean common = mix == TextMix.COMMON;
        return new Shopper(
                4711,
                "ada@brookside.example",
                common ? "田中 美咲" : mix == TextMix.RARE ? "Ádá Brøøk" : "Ada Brook",
                "+44 20 7946 0991",
                Instant.ofEpochSecond(1_609_459_200),
                "https://images.example/users/4711.png",
                new Firm(
                        "brookside",
                        common ? "ブルックサイド・ベーカリー" : "Brookside Bakery",
                        Instant.ofEpochSecond(1_400_000_000),
                        "Grove",
                        240,
                        17,
                        common ? "製パン" : "Bakery"),
                apples,
                3,
                1_234_567,
                2,
                basketTotal,
                0.125,
                true,
                true,
                true,
                Instant.ofEpochSecond(1_700_000_000),
                Instant.ofEpochSecond(1_800_000_000),
                Shopper.Tier.SAPLING,
                new UUID(0x0123456789abcdefL, 0xfedcba9876543210L),
                common ? "東京都千代田区" : "Brookside-on-Avon",
                common ? "日本" : "GB",
                common ? "丸の内一丁目9番1号" : "12 Orchard Lane",
                common ? "りんご" : "Cox's Orange Pippin",
                common ? "検索" : "search engine",
                "spring-2026",
                common ? "標準プラン" : "Small business, yearly",
                "administrator",
                common ? "購買部" : "Purchasing",
                common ? "二度売り切れ、電話希望" : note);
    }
}
