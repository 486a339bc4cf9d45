package shop;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomAuthToken;
import io.github.intercomkit.annotations.IntercomVisitor;
import java.time.Instant;
import java.util.List;

@IntercomVisitor
public record Guest(
        @IntercomAttribute String userId,
        @IntercomAttribute String email,
        @IntercomAttribute("id") long number,
        @IntercomAttribute Instant createdAt,
        @IntercomAttribute("signed_up_at") Instant since,
        @IntercomAttribute Company company,
        @IntercomAttribute List<Company> companies,
        @IntercomAttribute(signed = true) String plan,
        @IntercomAttribute String userHash,
        @IntercomAttribute String emial,
        @IntercomAuthToken("orders") String orders) {}
