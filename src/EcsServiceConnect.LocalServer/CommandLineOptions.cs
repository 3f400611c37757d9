using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using EcsServiceConnect.Client.Testing;

namespace EcsServiceConnect.LocalServer;

/// <summary>The options of the command line; each refuses a wrong value by its own name and says what it takes.</summary>
internal sealed class CommandLineOptions
{
    private const int DefaultPort = 4567;
    private const string TimeForm = "a time up to a day, such as 500ms, 1s, 2m or 00:00:05";

    private static readonly InMemoryEcsOptions _defaults = new();

    private readonly Option<int> _port = new("--port")
    {
        Description = "The port on 127.0.0.1 to listen on; 0 takes a free one.",
        HelpName = "number",
        DefaultValueFactory = static _ => DefaultPort,
        CustomParser = static result =>
            ushort.TryParse(Value(result), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? number
                : Refuse<int>(result, "a number from 0 to 65535"),
    };

    private readonly Option<string?> _region = new("--region")
    {
        Description = $"The region that the ECS stands in and that requests are signed for. Without a state file: {_defaults.Region}.",
        HelpName = "name",
        CustomParser = static result => Accepts(new InMemoryEcsOptions { Region = Value(result) })
            ? Value(result)
            : Refuse<string>(result, "the name of a region, such as us-east-1"),
    };

    private readonly Option<string?> _account = new("--account")
    {
        Description = $"The account that owns everything: twelve digits. Without a state file: {_defaults.AccountId}.",
        HelpName = "digits",
        CustomParser = static result => Accepts(new InMemoryEcsOptions { AccountId = Value(result) })
            ? Value(result)
            : Refuse<string>(result, "twelve digits, such as 123456789012"),
    };

    private readonly Option<TimeSpan?> _deploymentDuration = new("--deployment-time")
    {
        Description = "How long a deployment takes to its steady state, such as 500ms, 1s, 2m or 00:00:05. Without a state file: 1s.",
        HelpName = "time",
        CustomParser = static result => DurationParser.TryParse(Value(result), out var time) ? time : Refuse<TimeSpan?>(result, TimeForm),
    };

    private readonly Option<TimeSpan> _latency = new("--latency")
    {
        Description = "How long each answer is held back, such as 20ms. Default: not at all.",
        HelpName = "time",
        CustomParser = static result => DurationParser.TryParse(Value(result), out var time) ? time : Refuse<TimeSpan>(result, TimeForm),
    };

    private readonly Option<string?> _stateFile = new("--state-file")
    {
        Description = "A file that keeps everything over a restart; it is made if it does not exist. Default: nothing is kept.",
        HelpName = "file",
        CustomParser = static result => string.IsNullOrWhiteSpace(Value(result))
            ? Refuse<string>(result, "the path of a file, in a folder that exists")
            : Value(result),
    };

    private readonly Option<bool> _accessLog = new("--access-log")
    {
        Description = "Write one line per request to the standard output: operation, status, error, time, size, id; never what was sent.",
    };

    public IEnumerable<Option> All => [_port, _region, _account, _deploymentDuration, _latency, _stateFile, _accessLog];

    public ServerSettings Read(ParseResult parsed) => new()
    {
        Port = parsed.GetValue(_port),
        Region = parsed.GetValue(_region),
        AccountId = parsed.GetValue(_account),
        DeploymentDuration = parsed.GetValue(_deploymentDuration),
        Latency = parsed.GetValue(_latency),
        StateFile = parsed.GetValue(_stateFile),
        AccessLog = parsed.GetValue(_accessLog),
    };

    private static string Value(ArgumentResult result) => result.Tokens[0].Value;

    private static T? Refuse<T>(ArgumentResult result, string expected)
    {
        result.AddError($"{((OptionResult)result.Parent!).Option.Name} is '{Value(result)}'; it takes {expected}.");
        return default;
    }

    private static bool Accepts(InMemoryEcsOptions options)
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
