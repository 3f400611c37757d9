using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Net;
using EcsServiceConnect.Client.Testing;

namespace EcsServiceConnect.LocalServer;

/// <summary>The options of the command line. The error for an invalid value names the option and what it accepts.</summary>
internal sealed class CommandLineOptions
{
    private const int DefaultPort = 4567;

    private static readonly InMemoryEcsOptions _defaults = new();
    private static readonly IReadOnlyCollection<string> _operations = new InMemoryEcs().OperationNames;

    private readonly Option<int> _port = new("--port")
    {
        Description = "The port to listen on; 0 selects a free one.",
        HelpName = "number",
        DefaultValueFactory = static _ => DefaultPort,
        CustomParser = static result =>
            ushort.TryParse(GetValue(result), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? number
                : AddError<int>(result, "a number from 0 to 65535"),
    };

    private readonly Option<IPAddress> _listen = new("--listen")
    {
        Description = "The IP address to listen on, such as 0.0.0.0 for all of a container's. Requests must name a host of --allow-host.",
        HelpName = "address",
        DefaultValueFactory = static _ => IPAddress.Loopback,
        CustomParser = static result => IPAddress.TryParse(GetValue(result), out var address)
            ? address
            : AddError<IPAddress>(result, "an IP address, such as 127.0.0.1 or 0.0.0.0"),
    };

    private readonly Option<IReadOnlyList<string>> _allowHosts = new("--allow-host")
    {
        Description = "A host name that requests may name besides localhost and loopback addresses, such as a container's; can be repeated.",
        HelpName = "host",
        Arity = ArgumentArity.OneOrMore,
        DefaultValueFactory = static _ => [],
        CustomParser = static result => [.. result.Tokens.Select(token => HostValidator.IsHost(token.Value)
            ? token.Value
            : AddError<string>(result, "a host name without scheme and port, such as ecs-local", token.Value) ?? "")],
    };

    private readonly Option<string?> _region = new("--region")
    {
        Description = $"The region of the ECS, which requests must be signed for. Without a state file: {_defaults.Region}.",
        HelpName = "name",
        CustomParser = static result => IsValid(new InMemoryEcsOptions { Region = GetValue(result) })
            ? GetValue(result)
            : AddError<string>(result, "the name of a region, such as us-east-1"),
    };

    private readonly Option<string?> _account = new("--account")
    {
        Description = $"The account that owns everything: twelve digits. Without a state file: {_defaults.AccountId}.",
        HelpName = "digits",
        CustomParser = static result => IsValid(new InMemoryEcsOptions { AccountId = GetValue(result) })
            ? GetValue(result)
            : AddError<string>(result, "twelve digits, such as 123456789012"),
    };

    private readonly Option<TimeSpan?> _deploymentDuration = new("--deployment-duration")
    {
        Description = "The time from the start of a deployment to its steady state, such as 500ms, 1s, 2m or 00:00:05. Without a state file: 1s.",
        HelpName = "duration",
        CustomParser = static result => ParseDuration(result),
    };

    private readonly Option<TimeSpan> _latency = new("--latency")
    {
        Description = "How long each response is delayed, such as 20ms. Default: not at all.",
        HelpName = "duration",
        CustomParser = static result => ParseDuration(result) ?? TimeSpan.Zero,
    };

    private readonly Option<IReadOnlyList<EcsRateLimit>> _rateLimits = new("--rate-limits")
    {
        Description = "Throttle requests as ECS does: 'documented' for its own rates, or an operation with its burst and rate per second, "
            + "such as ListServices=10/1; several with commas, of which a later one overrides. Default: no limits.",
        HelpName = "limits",
        DefaultValueFactory = static _ => [],
        CustomParser = static result =>
            RateLimitParser.TryParse(GetValue(result), out var limits) && IsValid(new InMemoryEcsOptions { RateLimits = limits })
                ? limits
                : AddError<IReadOnlyList<EcsRateLimit>>(result, "'documented', or operations of ECS with burst and rate, such as ListServices=10/1"),
    };

    private readonly Option<IReadOnlyList<(string Operation, int Count)>> _throttles = new("--throttle")
    {
        Description = "Throttle an operation: each of its requests, or the next few, such as RunTask:3; can be repeated.",
        HelpName = "operation[:count]",
        Arity = ArgumentArity.OneOrMore,
        DefaultValueFactory = static _ => [],
        CustomParser = static result => [.. result.Tokens.Select(token => ParseThrottle(result, token.Value))],
    };

    private readonly Option<IReadOnlyList<string>> _failingImages = new("--fail-image")
    {
        Description = "An image that cannot be pulled, with or without a tag: tasks with it do not start; can be repeated.",
        HelpName = "image",
        Arity = ArgumentArity.OneOrMore,
        DefaultValueFactory = static _ => [],
        CustomParser = static result => [.. result.Tokens.Select(token => string.IsNullOrWhiteSpace(token.Value)
            ? AddError<string>(result, "an image, such as example/orders:8", token.Value) ?? ""
            : token.Value)],
    };

    private readonly Option<IReadOnlyList<string>> _namespaces = new("--namespace")
    {
        Description = "A Cloud Map namespace that something else makes, such as Terraform or CDK, and services name; can be repeated.",
        HelpName = "name",
        Arity = ArgumentArity.OneOrMore,
        DefaultValueFactory = static _ => [],
        CustomParser = static result => [.. result.Tokens.Select(token => IsValid(new InMemoryEcsOptions { Namespaces = [token.Value] })
            ? token.Value
            : AddError<string>(result, "the name of a namespace, such as shop", token.Value) ?? "")],
    };

    private readonly Option<bool> _noControl = new("--no-control")
    {
        Description = "Serve no control endpoint at /_ecs, and record no calls.",
    };

    private readonly Option<string?> _stateFile = new("--state-file")
    {
        Description = "A file that the state is saved to and restored from; it is created if it does not exist. Default: none.",
        HelpName = "file",
        CustomParser = static result => string.IsNullOrWhiteSpace(GetValue(result))
            ? AddError<string>(result, "the path of a file, in a folder that exists")
            : GetValue(result),
    };

    private readonly Option<bool> _durable = new("--durable")
    {
        Description = "Send a response only when its call is in the state file, so that a crash loses no call. Default: saved within a second.",
    };

    private readonly Option<bool> _accessLog = new("--access-log")
    {
        Description = "Write one line per request to the standard output: operation, status, error, duration, size, id; never the content.",
    };

    public IEnumerable<Option> All =>
    [
        _port, _listen, _allowHosts, _region, _account, _deploymentDuration, _latency, _rateLimits, _throttles, _failingImages, _namespaces,
        _noControl, _stateFile, _durable, _accessLog,
    ];

    public ServerOptions Read(ParseResult parseResult) => new()
    {
        Port = parseResult.GetValue(_port),
        Address = parseResult.GetValue(_listen) ?? IPAddress.Loopback,
        AllowedHosts = parseResult.GetValue(_allowHosts) ?? [],
        Region = parseResult.GetValue(_region),
        AccountId = parseResult.GetValue(_account),
        DeploymentDuration = parseResult.GetValue(_deploymentDuration),
        Latency = parseResult.GetValue(_latency),
        RateLimits = parseResult.GetValue(_rateLimits) ?? [],
        Throttles = parseResult.GetValue(_throttles) ?? [],
        FailingImages = parseResult.GetValue(_failingImages) ?? [],
        Namespaces = parseResult.GetValue(_namespaces) ?? [],
        NoControl = parseResult.GetValue(_noControl),
        StateFile = parseResult.GetValue(_stateFile),
        Durable = parseResult.GetValue(_durable),
        AccessLog = parseResult.GetValue(_accessLog),
    };

    private static TimeSpan? ParseDuration(ArgumentResult result) => DurationParser.TryParse(GetValue(result), out var duration)
        ? duration
        : AddError<TimeSpan?>(result, "a duration up to a day, such as 500ms, 1s, 2m or 00:00:05");

    private static (string Operation, int Count) ParseThrottle(ArgumentResult result, string text)
    {
        var (operation, count) = text.Split(':', 2) is [var name, var number]
            ? (name, int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var times) ? times : 0)
            : (text, InMemoryEcs.Unlimited);
        if (count > 0 && _operations.Contains(operation))
        {
            return (operation, count);
        }

        AddError<string>(result, "an operation of ECS, with or without a number of requests, such as RunTask or RunTask:3", text);
        return default;
    }

    private static string GetValue(ArgumentResult result) => result.Tokens[0].Value;

    private static T? AddError<T>(ArgumentResult result, string expected, string? value = null)
    {
        result.AddError($"{((OptionResult)result.Parent!).Option.Name} is '{value ?? GetValue(result)}'; it accepts {expected}.");
        return default;
    }

    private static bool IsValid(InMemoryEcsOptions options)
    {
        try
        {
            _ = new InMemoryEcs(options);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
