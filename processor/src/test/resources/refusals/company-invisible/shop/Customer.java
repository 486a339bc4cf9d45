package shop;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomUser;

import firm.Registry;

@IntercomUser
public abstract class Customer extends Registry {
    @IntercomAttribute
    public String email;
}
