import { bootstrapApplication } from '@angular/platform-browser';
import { App } from '../angular/app.component.js';

void bootstrapApplication(App);
