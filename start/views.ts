import edge from 'edge.js'
import app from '@adonisjs/core/services/app'
import { addCollection, edgeIconify } from 'edge-iconify'
import { icons } from '@iconify-json/lucide'
import { keepCompiledViews } from '#app/shared/http/compiled_views'

addCollection(icons)
edge.use(edgeIconify)

if (app.inProduction) keepCompiledViews(edge)
