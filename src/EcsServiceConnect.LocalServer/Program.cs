using EcsServiceConnect.LocalServer;

return await ServerCommand.Create(Console.Out, Console.Error).Parse(args).InvokeAsync(ServerCommand.Invocation).ConfigureAwait(false);
