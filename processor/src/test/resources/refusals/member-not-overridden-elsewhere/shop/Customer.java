package shop;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomUser;

import base.Person;

@IntercomUser
public class Customer extends Person {
    @IntercomAttribute
    public String email;

    @IntercomAttribute
    String plan() {
        return "own";
    }
}
