using EcsServiceConnect.Client;
using Spectre.Console;

namespace QuickStart;

/// <summary>Runs the sample and turns what goes wrong into a line that says what to do, and an exit code.</summary>
internal static class Guarded
{
    public static async Task<int> RunAsync(IAnsiConsole console, Func<IAnsiConsole, Task> run)
    {
        try
        {
            await run(console);
            return 0;
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("Cancelled. What was created so far stays; run the sample again to finish it.");
            return 130;
        }
        catch (Exception e) when (e is EcsException or QuickStartException)
        {
            Console.Error.WriteLine($"Failed: {e.Message}");
            Console.Error.WriteLine($"What to do: {Advice(e)}");
            return 1;
        }
    }

    private static string Advice(Exception error) => error switch
    {
        QuickStartException failure => failure.Advice,
        EcsDeploymentException => "mend what the events and the tasks above tell of, and run the sample again.",
        NamespaceNotFoundException => "check the namespace's name, and that --region is the one it was created in.",
        AccessDeniedException => "allow the caller the ECS action that the message names.",
        EcsServiceException { IsThrottling: true } => "wait a little and run the sample again.",
        EcsServiceException e => $"correct what the service refused (request id {e.RequestId ?? "none"}) and run the sample again.",
        EcsTransportException => "check that the endpoint is right and its server is running.",
        EcsTimeoutException => "check that the endpoint answers; a slow one needs longer timeouts in EcsClientOptions.",
        EcsValidationException => "set what the message names; --region and --profile give a region and credentials.",
        _ => "run the sample again.",
    };
}
