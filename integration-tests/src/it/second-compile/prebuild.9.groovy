assert new File(basedir, 'src/main/java/shop/Guest.java').delete()
assert new File(basedir, 'src/test/java/shop/GuestTest.java').delete()
return true
