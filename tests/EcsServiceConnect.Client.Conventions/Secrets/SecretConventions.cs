using System.Reflection;
using Amazon.Runtime;
using EcsServiceConnect.Client.Conventions.Facts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace EcsServiceConnect.Client.Conventions.Secrets;

/// <summary>
/// All operations, with every member of their requests and responses set, through every outcome of a call: the telemetry contains nothing
/// that was sent or received, nor the keys of the signature. Telemetry is of the whole process, so no other test runs at the same time.
/// </summary>
[Collection(nameof(SecretConventions))]
[CollectionDefinition(nameof(SecretConventions), DisableParallelization = true)]
public class SecretConventions(ITestOutputHelper output)
{
    private const string SecretKey = "secret-key-which-must-not-be-shown";
    private const string SessionToken = "session-token-which-must-not-be-shown==";
    private const string HeaderValue = "header-value-which-must-not-be-shown";

    private static readonly MethodInfo _send = typeof(IEcsClient).GetMethod(nameof(IEcsClient.SendAsync))!;

    public static TheoryData<CallOutcome> Outcomes => [.. Enum.GetValues<CallOutcome>()];

    [Theory]
    [MemberData(nameof(Outcomes))]
    public async Task Telemetry_AllOperations_HoldsNoSecret(CallOutcome outcome)
    {
        var clock = new FakeTimeProvider();
        using var service = new LeakyService(outcome, clock);
        using var telemetry = new CapturedTelemetry();
        List<Exception> errors = [];

        await using (var provider = Services(service, telemetry, clock))
        {
            foreach (var operation in ApiFacts.Current.Operations.Values)
            {
                using var caller = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
                service.Cancel = caller.Cancel;
                var error = await Record.ExceptionAsync(() => SendAsync(provider, operation, OptionsFor(outcome), caller.Token));
                errors.AddRange(error is null ? [] : [error]);
            }
        }

        telemetry.Dispose();
        var count = ApiFacts.Current.Operations.Count;
        Assert.Equal(outcome == CallOutcome.Success ? 0 : count, errors.Count);
        Assert.All(errors, error => Assert.IsType(GetExceptionType(outcome), error));
        Assert.Equal(count, telemetry.Spans.Count);
        Assert.Equal(count, telemetry.PointsOf("rpc.client.call.duration").Sum(point => point.GetHistogramCount()));
        Assert.Equal(count, telemetry.Logs.Count(record => record.EventId.Name is "Succeeded" or "Failed"));
        AssertWasSent(outcome, service);

        string[] keys = [SecretKey, SessionToken, HeaderValue, .. service.Signatures];
        var texts = telemetry.Texts().ToArray();
        AssertAbsent([ModelSamples.Text, .. keys], texts);
        AssertAbsent(keys[..2], errors.Select(error => error.ToString()));
        AssertAbsent(service.Signatures, errors.Select(error => error.ToString()));

        // The message of the service is for the caller, even if it quotes what the caller sent.
        if (outcome is not (CallOutcome.ErrorQuotingRequest or CallOutcome.Throttle))
        {
            AssertAbsent([ModelSamples.Text, HeaderValue], errors.Select(error => error.ToString()));
        }

        output.WriteLine($"{outcome}: {count} operations, {service.Sent.Count} attempts, {telemetry.Spans.Count} spans, "
            + $"{telemetry.Logs.Count} log records, {texts.Length} texts searched, {errors.Count} errors");
    }

    private static ServiceProvider Services(LeakyService service, CapturedTelemetry emissions, FakeTimeProvider clock)
    {
        var services = new ServiceCollection().AddLogging(emissions.AddTo);
        services.AddEcsClient(options =>
        {
            options.Region = "eu-central-1";
            options.Credentials = new SessionAWSCredentials("AKIDEXAMPLE", SecretKey, SessionToken);
            options.TimeProvider = clock;
            options.Timeout = Timeout.InfiniteTimeSpan;
            options.Retry.TransientBaseDelay = options.Retry.ThrottlingBaseDelay = TimeSpan.Zero;
        }).ConfigurePrimaryHttpMessageHandler(() => service);
        return services.BuildServiceProvider();
    }

    private static Task SendAsync(IServiceProvider provider, OperationFacts operation, EcsRequestOptions options, CancellationToken token)
    {
        var request = ModelSamples.Full(ModelTypes.Get(operation.Input));
        typeof(EcsRequest).GetProperty(nameof(EcsRequest.Options))!.SetValue(request, options);
        return (Task)_send.MakeGenericMethod(ModelTypes.Get(operation.Output))
            .Invoke(provider.GetRequiredService<IEcsClient>(), BindingFlags.DoNotWrapExceptions, null, [request, token], null)!;
    }

    private static EcsRequestOptions OptionsFor(CallOutcome outcome) => new()
    {
        AdditionalHeaders = outcome == CallOutcome.ValidationFailure
            ? new Dictionary<string, string> { ["authorization"] = HeaderValue, ["x-proxy-key"] = HeaderValue + "\n" }
            : new Dictionary<string, string> { ["x-proxy-key"] = HeaderValue },
    };

    private static Type GetExceptionType(CallOutcome outcome) => outcome switch
    {
        CallOutcome.ModeledError => typeof(ClientException),
        CallOutcome.ErrorQuotingRequest or CallOutcome.Throttle => typeof(EcsServiceException),
        CallOutcome.Timeout => typeof(EcsTimeoutException),
        CallOutcome.Cancellation => typeof(OperationCanceledException),
        CallOutcome.ValidationFailure => typeof(EcsValidationException),
        _ => typeof(EcsTransportException),
    };

    /// <summary>Asserts that the secrets were sent, because otherwise the search for them would prove nothing.</summary>
    private static void AssertWasSent(CallOutcome outcome, LeakyService service)
    {
        if (outcome == CallOutcome.ValidationFailure)
        {
            Assert.Empty(service.Sent);
            return;
        }

        Assert.All(service.Sent, sent =>
        {
            Assert.Contains(SessionToken, sent, StringComparison.Ordinal);
            Assert.Contains(HeaderValue, sent, StringComparison.Ordinal);
            Assert.Contains(ModelSamples.Text, sent, StringComparison.Ordinal);
        });
    }

    private static void AssertAbsent(IReadOnlyCollection<string> secrets, IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            foreach (var secret in secrets)
            {
                Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
            }
        }
    }
}
