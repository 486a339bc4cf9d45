package shop;

import io.github.intercomkit.annotations.IntercomAttribute;

public class Forgotten extends Customer implements Located {
    @IntercomAttribute
    String phone;

    @Override
    @IntercomAttribute
    public String city() {
        return "Paris";
    }

    @SuppressWarnings("IK056")
    @IntercomAttribute
    String elsewhere;
}

@SuppressWarnings("IK056")
class ReadElsewhere {
    @IntercomAttribute
    String plan;
}
