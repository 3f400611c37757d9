using System.CommandLine;
using System.CommandLine.Parsing;
using Amazon.Runtime;
using EcsServiceConnect.Client;
using CommandResult = System.CommandLine.Parsing.CommandResult;

namespace Samples.Common;

/// <summary>
/// The options that select the ECS that a sample talks to: the embedded one, a running server, or a real account.
/// </summary>
public sealed class EcsTargetOptions
{
    private readonly Option<Uri?> _endpoint = new("--endpoint")
    {
        Description = "URL of a running ECS-compatible server, such as http://127.0.0.1:4567, to use instead of the embedded one.",
        CustomParser = ParseUrl,
    };

    private readonly Option<bool> _aws = new("--aws");

    private readonly Option<string?> _region = new("--region")
    {
        Description = "With --aws: the region; by default that of the environment or the profile.",
    };

    private readonly Option<string?> _profile = new("--profile") { Description = "With --aws: the profile of the shared AWS config file." };

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="awsDescription">What the sample does with a real account.</param>
    /// <param name="requiredOptions">The sample's own options that <c>--aws</c> requires, and that are invalid without it.</param>
    public EcsTargetOptions(Command command, string awsDescription, params Option[] requiredOptions)
    {
        ArgumentNullException.ThrowIfNull(command);
        _aws.Description = awsDescription;
        foreach (var option in (Option[])[_endpoint, _aws, .. requiredOptions, _region, _profile])
        {
            command.Options.Add(option);
        }

        command.Validators.Add(result =>
        {
            foreach (var error in Validate(result, requiredOptions))
            {
                result.AddError(error);
            }
        });
    }

    /// <summary>Whether <c>--endpoint</c> requires the same options as <c>--aws</c>.</summary>
    public bool EndpointRequiresOptions { get; init; }

    /// <summary>The sample's own options that only the in-memory ECS has.</summary>
    public IReadOnlyList<Option> EmbeddedOptions { get; init; } = [];

    /// <summary>Whether a real account is selected.</summary>
    public bool IsAws(ParseResult parseResult) => parseResult.GetValue(_aws);

    /// <summary>Whether the in-memory ECS is selected.</summary>
    public bool IsEmbedded(ParseResult parseResult) => !IsAws(parseResult) && parseResult.GetValue(_endpoint) is null;

    /// <summary>Creates the client of the selected ECS.</summary>
    /// <param name="parseResult">The parsed command line.</param>
    /// <param name="createEmbedded">Creates the client of the in-memory ECS.</param>
    public EcsClient CreateClient(ParseResult parseResult, Func<EcsClient> createEmbedded) =>
        IsEmbedded(parseResult) ? createEmbedded() : CreateClient(parseResult);

    /// <summary>Creates the client of the selected server or account.</summary>
    public EcsClient CreateClient(ParseResult parseResult) => new(IsAws(parseResult)
        ? new EcsClientOptions { Region = parseResult.GetValue(_region), Profile = parseResult.GetValue(_profile) }
        : new EcsClientOptions
        {
            Region = "us-east-1",
            ServiceUrl = parseResult.GetValue(_endpoint),
            Credentials = new BasicAWSCredentials("sample", "sample"),
        });

    /// <summary>Describes the selected ECS.</summary>
    public string Describe(ParseResult parseResult) =>
        IsAws(parseResult) ? "the account of your credentials" : parseResult.GetValue(_endpoint)?.ToString() ?? "an in-memory ECS";

    private IEnumerable<string> Validate(CommandResult result, Option[] requiredOptions)
    {
        var isAws = result.GetValue(_aws);
        var isEndpoint = IsSet(result, _endpoint);
        if (isAws && isEndpoint)
        {
            yield return "--aws and --endpoint exclude each other.";
        }

        foreach (var option in EmbeddedOptions.Where(option => (isAws || isEndpoint) && IsSet(result, option)))
        {
            yield return $"{option.Name} is for the in-memory ECS: elsewhere, the service decides.";
        }

        var requiredBy = isAws ? "--aws" : isEndpoint && EndpointRequiresOptions ? "--endpoint" : null;
        foreach (var option in requiredOptions.Where(option => IsSet(result, option) == (requiredBy is null)))
        {
            yield return requiredBy is null
                ? $"{option.Name} goes with --aws{(EndpointRequiresOptions ? " or --endpoint" : "")}."
                : $"{requiredBy} needs {option.Name}.";
        }

        foreach (var option in requiredOptions.Where(option => result.GetResult(option)?.Tokens is [{ Value.Length: 0 }]))
        {
            yield return $"{option.Name} must not be empty.";
        }

        foreach (var option in (Option[])[_region, _profile])
        {
            if (!isAws && IsSet(result, option))
            {
                yield return $"{option.Name} goes with --aws.";
            }
        }
    }

    private static bool IsSet(CommandResult result, Option option) => result.GetResult(option) is { Implicit: false };

    private static Uri? ParseUrl(ArgumentResult result)
    {
        if (Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var url))
        {
            return url;
        }

        result.AddError($"--endpoint needs a URL such as http://127.0.0.1:4567, not '{result.Tokens[0].Value}'.");
        return null;
    }
}
