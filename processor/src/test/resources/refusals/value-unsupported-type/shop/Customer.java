package shop;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomUser;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@IntercomUser
public class Customer {
    @IntercomAttribute("user_id")
    public Long id;

    @IntercomAttribute
    public Map<String, Integer> carts;

    @IntercomAttribute
    public String[] tags;

    @IntercomAttribute
    public List<String> wishes;

    @IntercomAttribute
    public Optional<Object> anything;
}
