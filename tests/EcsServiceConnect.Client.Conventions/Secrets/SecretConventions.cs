using System.Reflection;
using Amazon.Runtime;
using EcsServiceConnect.Client.Conventions.Facts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace EcsServiceConnect.Client.Conventions.Secrets;

/// <summary>
/// All operations, with every member of their requests and answers set, through every ending of a call: nothing that was sent or
/// received stands in what is emitted, nor anything that was signed with.
/// </summary>
public class SecretConventions(ITestOutputHelper output)
{
    private const string SecretKey = "secret-key-which-nobody-may-see";
    private const string SessionToken = "session-token-which-nobody-may-see==";
    private const string HeaderValue = "header-value-which-nobody-may-see";

    private static readonly MethodInfo _send = typeof(IEcsClient).GetMethod(nameof(IEcsClient.SendAsync))!;

    public static TheoryData<CallEnding> Endings => [.. Enum.GetValues<CallEnding>()];

    [Theory]
    [MemberData(nameof(Endings))]
    public async Task Telemetry_OfAllOperations_HoldsNoSecret(CallEnding ending)
    {
        var clock = new FakeTimeProvider();
        using var service = new LeakyService(ending, clock);
        using var emissions = new Emissions();
        List<Exception> errors = [];

        await using (var provider = Services(service, emissions, clock))
        {
            foreach (var operation in ApiFacts.Current.Operations.Values)
            {
                using var caller = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
                service.Cancel = caller.Cancel;
                var error = await Record.ExceptionAsync(() => SendAsync(provider, operation, OptionsFor(ending), caller.Token));
                errors.AddRange(error is null ? [] : [error]);
            }
        }

        emissions.Dispose();
        var count = ApiFacts.Current.Operations.Count;
        Assert.Equal(ending == CallEnding.Success ? 0 : count, errors.Count);
        Assert.All(errors, error => Assert.IsType(ErrorOf(ending), error));
        Assert.Equal(count, emissions.Spans.Count);
        Assert.Equal(count, emissions.PointsOf("rpc.client.call.duration").Sum(point => point.GetHistogramCount()));
        Assert.Equal(count, emissions.Logs.Count(record => record.EventId.Name is "Succeeded" or "Failed"));
        AssertWasSent(ending, service);

        string[] keys = [SecretKey, SessionToken, HeaderValue, .. service.Signatures];
        var texts = emissions.Texts().ToArray();
        AssertAbsent([ModelSamples.Text, .. keys], texts);
        AssertAbsent(keys[..2], errors.Select(error => error.ToString()));
        AssertAbsent(service.Signatures, errors.Select(error => error.ToString()));

        // What the service says is for the caller, even if it quotes what the caller sent.
        if (ending is not (CallEnding.ErrorThatQuotesTheRequest or CallEnding.Throttle))
        {
            AssertAbsent([ModelSamples.Text, HeaderValue], errors.Select(error => error.ToString()));
        }

        output.WriteLine($"{ending}: {count} operations, {service.Sent.Count} attempts, {emissions.Spans.Count} spans, "
            + $"{emissions.Logs.Count} log records, {texts.Length} texts searched, {errors.Count} errors");
    }

    private static ServiceProvider Services(LeakyService service, Emissions emissions, FakeTimeProvider clock)
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

    private static EcsRequestOptions OptionsFor(CallEnding ending) => new()
    {
        AdditionalHeaders = ending == CallEnding.ValidationFailure
            ? new Dictionary<string, string> { ["authorization"] = HeaderValue, ["x-proxy-key"] = HeaderValue + "\n" }
            : new Dictionary<string, string> { ["x-proxy-key"] = HeaderValue },
    };

    private static Type ErrorOf(CallEnding ending) => ending switch
    {
        CallEnding.ModelledError => typeof(ClientException),
        CallEnding.ErrorThatQuotesTheRequest or CallEnding.Throttle => typeof(EcsServiceException),
        CallEnding.Timeout => typeof(EcsTimeoutException),
        CallEnding.Cancellation => typeof(OperationCanceledException),
        CallEnding.ValidationFailure => typeof(EcsValidationException),
        _ => typeof(EcsTransportException),
    };

    /// <summary>The search would find nothing if nothing had been there to be found.</summary>
    private static void AssertWasSent(CallEnding ending, LeakyService service)
    {
        if (ending == CallEnding.ValidationFailure)
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
