package shop;

import io.github.intercomkit.annotations.IntercomCompany;

@IntercomCompany
interface Company {}
