using EcsServiceConnect.LocalServer;

return await ServerCommand.RunAsync(args, Console.Out, Console.Error).ConfigureAwait(false);
