package shop;

import io.github.intercomkit.annotations.*;

@IntercomEvent("sold")
class Sale extends Base {}
