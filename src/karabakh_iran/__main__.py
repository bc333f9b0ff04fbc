"""``python -m karabakh_iran``."""

import sys

from karabakh_iran.cli import main

sys.exit(main())
