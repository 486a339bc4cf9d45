package shop;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomUser;

@IntercomUser
public record Customer(
        @IntercomAttribute String email,
        @IntercomAttribute("plan") String plan,
        String country) {
    @Override
    @IntercomAttribute("tier")
    public String plan() {
        return plan.strip();
    }
}
