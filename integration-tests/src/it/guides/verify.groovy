assert new File(basedir, 'target/classes/shop/CustomerIntercomSerializer.class').exists()
return true
