"""Each way in which the web can fail, in words for people."""

import errno
import ssl

from urllib3.exceptions import IncompleteRead, ProtocolError
from urllib3.exceptions import TimeoutError as TooSlow

from reader.domain.errors import NotFetched
from reader.domain.phrase import NOTHING, Phrase, phrase
from reader.fetching.addresses import Target
from reader.fetching.connections import too_slow

_IN_BROWSER = phrase("Open it in your browser, save the page there, and import the file.")
_LOOK_AGAIN = phrase("Look at the address again.")
_LATER = phrase("Try again later.")
_NO_WAY = frozenset((errno.ENETUNREACH, errno.EHOSTUNREACH, errno.ENETDOWN))
_BAD_DATES = frozenset((9, 10))
_NOBODY_KNOWN = frozenset((2, 18, 19, 20, 21))
_ANOTHER_NAME = frozenset((62, 64))
"""Numbers of OpenSSL: https://docs.openssl.org/master/man3/X509_STORE_CTX_get_error/"""


def refusal(status: int, host: str) -> NotFetched | None:
    """Why a host gave no page, by the status of its answer; None when it gave one."""
    if 200 <= status < 300 and status not in (204, 205):
        return None
    at = {"host": host, "status": status}
    if status in (401, 402, 403, 407, 451):
        told = phrase("{host} does not give this page to just anyone (answer {status}); perhaps one must log in.", **at)
        return NotFetched(told, _IN_BROWSER)
    if status in (404, 410):
        return NotFetched(phrase("{host} has no such page (answer {status}).", **at), _LOOK_AGAIN)
    if status == 429:
        return NotFetched(phrase("{host} was asked too often (answer {status}).", **at), _LATER)
    if status >= 500:
        return NotFetched(phrase("{host} has trouble of its own (answer {status}).", **at), _LATER)
    return NotFetched(phrase("{host} gave no page (answer {status}).", **at), _IN_BROWSER)


def failure_of(exc: Exception, target: Target) -> NotFetched:
    """What is said of an error on the way."""
    host = target.host
    if isinstance(exc, ssl.SSLCertVerificationError):
        return NotFetched(
            phrase("{host} could not prove that it is itself: {reason}", host=host, reason=_bad_certificate(exc)),
            phrase("Nothing was loaded. Look at the address again, or try from another network."),
        )
    if isinstance(exc, ssl.SSLError):
        return NotFetched(
            phrase("No secure connection to {host} could be made ({reason}).", host=host, reason=exc.reason or exc),
            phrase("Some sites can only be reached with http://."),
        )
    if isinstance(exc, TimeoutError | TooSlow):
        return too_slow(host)
    if isinstance(exc, ConnectionRefusedError):
        return NotFetched(
            phrase("{host} takes no connection.", host=target.origin.partition("://")[2]),
            phrase("Look at the address again, or try later."),
        )
    if isinstance(exc, OSError) and exc.errno in _NO_WAY:
        return NotFetched(
            phrase("There is no way to {host}.", host=host), phrase("Is this computer connected to the network?")
        )
    if isinstance(exc, ConnectionError | IncompleteRead | ProtocolError):
        return NotFetched(
            phrase("The connection to {host} broke off before all was there.", host=host), phrase("Try again.")
        )
    if isinstance(exc, OSError) and exc.strerror:
        return NotFetched(phrase("The connection to {host} failed: {reason}.", host=host, reason=exc.strerror), _LATER)
    return NotFetched(phrase("{host} gave no answer that makes sense.", host=host), NOTHING)


def _bad_certificate(exc: ssl.SSLCertVerificationError) -> Phrase:
    code = exc.verify_code
    if code in _BAD_DATES:
        return phrase("its certificate has expired or is not valid yet.")
    if code in _NOBODY_KNOWN:
        return phrase("nobody whom this computer trusts vouches for its certificate.")
    if code in _ANOTHER_NAME:
        return phrase("its certificate is for another site.")
    return phrase("its certificate is not right ({reason}).", reason=exc.verify_message)
