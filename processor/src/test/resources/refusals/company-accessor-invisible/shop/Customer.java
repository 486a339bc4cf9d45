package shop;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomUser;

import firm.Company;

@IntercomUser
public class Customer {
    @IntercomAttribute
    public String email;

    @IntercomAttribute
    public Company company;
}
