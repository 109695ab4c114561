/**
 * Every room's addresses. A new room adds its line here and nothing else.
 */
import '#app/identity/routes'
