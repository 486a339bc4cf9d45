package shop;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomUser;

@IntercomUser
public class Alpha extends Base {
    @IntercomAttribute
    public String company;
}
