using QuickStart;

return await QuickStartCommand.Create().Parse(args).InvokeAsync();
