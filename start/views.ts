import edge from 'edge.js'
import app from '@adonisjs/core/services/app'
import { addCollection, edgeIconify } from 'edge-iconify'
import { icons } from '@iconify-json/lucide'
import { sideNavKey } from '#app/shared/http/side_nav_key'
import { keepCompiledViews, keepIcons, keepParts } from '#app/shared/http/compiled_views'

addCollection(icons)
edge.use(edgeIconify)
edge.use(keepIcons)

if (app.inProduction) {
  keepCompiledViews(edge)
  keepParts(edge, { 'components/layout/side_nav': sideNavKey })
}
