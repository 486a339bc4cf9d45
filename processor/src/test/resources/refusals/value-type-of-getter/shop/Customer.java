package shop;

import io.github.intercomkit.annotations.EpochUnit;
import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomUser;
import java.time.Instant;
import java.util.List;

@IntercomUser
public class Customer implements Renamed {
    @IntercomAttribute
    String email;

    @IntercomAttribute(epoch = EpochUnit.MILLISECONDS)
    private long createdAt;

    @IntercomAttribute
    private Number spend;

    @IntercomAttribute
    private String wishes;

    public Instant getCreatedAt() {
        return Instant.ofEpochMilli(createdAt);
    }

    public Number getSpend() {
        return spend;
    }

    public List<String> getWishes() {
        return List.of(wishes);
    }
}

interface Renamed {
    @IntercomAttribute
    private String plan() {
        return "basic";
    }
}
