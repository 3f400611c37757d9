using EcsServiceConnect.Client;
using Microsoft.Extensions.Options;

namespace Samples.Common;

/// <summary>Runs a sample and turns what goes wrong into a line that says what to do, and an exit code.</summary>
public static class SampleErrorHandler
{
    private const string DefaultCanceledMessage = "Cancelled. What was created so far stays; run the sample again to finish it.";

    /// <summary>0: it went well. 1: it failed, and why stands on the error output. 130: the user cancelled.</summary>
    public static async Task<int> RunAsync(Func<Task> run, string canceledMessage = DefaultCanceledMessage)
    {
        try
        {
            await run();
            return 0;
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine(canceledMessage);
            return 130;
        }
        catch (Exception e) when (e is EcsException or OptionsValidationException or SampleException or IOException)
        {
            Console.Error.WriteLine($"Failed: {e.Message}");
            Console.Error.WriteLine($"What to do: {GetAdvice(e)}");
            return 1;
        }
    }

    private static string GetAdvice(Exception error) => error switch
    {
        SampleException failure => failure.Advice,
        NamespaceNotFoundException => "check the namespace's name, and that --region is the one it was created in.",
        AccessDeniedException => "allow the caller the ECS action that the message names.",
        EcsServiceException { IsThrottling: true } => "wait a little and run the sample again.",
        EcsServiceException e => $"correct what the service refused (request id {e.RequestId ?? "none"}) and run the sample again.",
        EcsDeploymentException => "correct what the message names as the reason, and deploy again.",
        EcsTransportException => "check that the endpoint is right and its server is running.",
        EcsTimeoutException => "check that the endpoint answers; a slow one needs longer timeouts in EcsClientOptions.",
        OptionsValidationException => "correct the settings that the message names.",
        EcsValidationException => "correct what the message names; with --aws, --region and --profile give a region and credentials.",
        IOException => "check that the output can be written to where it goes.",
        _ => "run the sample again.",
    };
}
