using EcsServiceConnect.Client;
using Microsoft.Extensions.Options;

namespace Samples.Common;

/// <summary>Runs a sample, and turns an error into a line that says what to do, and an exit code.</summary>
public static class SampleErrorHandler
{
    private const string DefaultCanceledMessage = "Canceled. What was created so far stays; run the sample again to complete it.";

    /// <summary>Runs a sample.</summary>
    /// <param name="run">What the sample does.</param>
    /// <param name="canceledMessage">The message if the user cancels the sample.</param>
    /// <returns>The exit code: 0 for success, 1 for an error, which is written to the error output, and 130 if it was canceled.</returns>
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
        catch (Exception e) when (e is EcsException or OptionsValidationException or SampleException or ArgumentException or IOException)
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
        EcsServiceException e => $"correct what the service rejected (request id {e.RequestId ?? "none"}) and run the sample again.",
        EcsPlanException { Outcome: EcsPlanOutcome.InvalidFile } => "correct the file, and run the sample again.",
        EcsPlanException { Outcome: EcsPlanOutcome.ServiceChanged or EcsPlanOutcome.PartiallyApplied } => "plan again, and apply that.",
        EcsPlanException => "correct what the message names, and plan again.",
        EcsDeploymentStartException { Outcome: EcsDeploymentStartOutcome.NoEarlierRevision or EcsDeploymentStartOutcome.TaskDefinitionNotActive } =>
            "name an active revision by --revision, such as orders:7.",
        EcsDeploymentStartException => "correct what the message names, and deploy again.",
        ArgumentException => "correct the value that the message names.",
        EcsDeploymentException => "correct what the message names as the reason, and deploy again.",
        EcsTransportException => "check that the endpoint is right and its server is running.",
        EcsTimeoutException => "check that the endpoint responds; a slow one needs longer timeouts in EcsClientOptions.",
        OptionsValidationException => "correct the settings that the message names.",
        EcsValidationException => "correct what the message names; with --aws, --region and --profile set the region and the credentials.",
        IOException => "check that the output can be written.",
        _ => "run the sample again.",
    };
}
