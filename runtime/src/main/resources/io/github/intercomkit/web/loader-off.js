window.${function} = window.${function} || function () {};
