package shop;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomUser;

@IntercomUser
public record Customer(
        @IntercomAttribute String email,
        @IntercomAttribute int seats,
        @IntercomAttribute("region_code") String region,
        @IntercomAttribute @SuppressWarnings("IK058") String tier,
        @IntercomAttribute String owner,
        @IntercomAttribute String plan,
        @IntercomAttribute Company company) {}
