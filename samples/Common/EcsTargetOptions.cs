using System.CommandLine;
using System.CommandLine.Parsing;
using Amazon.Runtime;
using EcsServiceConnect.Client;

namespace Samples.Common;

/// <summary>
/// The options that say which ECS a sample talks to: the one that it embeds, a running server, or a real account.
/// </summary>
public sealed class EcsTargetOptions
{
    private readonly Option<Uri?> _endpoint = new("--endpoint")
    {
        Description = "URL of a running ECS-compatible server, such as http://127.0.0.1:4567, to use in place of the embedded one.",
        CustomParser = ParseUrl,
    };

    private readonly Option<bool> _aws = new("--aws");
    private readonly Option<string?> _region = new("--region") { Description = "With --aws: the region; by default that of the environment or the profile." };
    private readonly Option<string?> _profile = new("--profile") { Description = "With --aws: the profile of the shared AWS config file." };

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="awsDescription">What the sample does with a real account.</param>
    /// <param name="requiredOptions">Options of the sample's own that <c>--aws</c> needs, and that mean nothing without it.</param>
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
            foreach (var fault in Validate(result, requiredOptions))
            {
                result.AddError(fault);
            }
        });
    }

    /// <summary>Whether <c>--endpoint</c> needs what <c>--aws</c> needs.</summary>
    public bool EndpointRequiresOptions { get; init; }

    /// <summary>Whether the user means a real account.</summary>
    public bool IsAws(ParseResult parsed) => parsed.GetValue(_aws);

    /// <summary>Whether the user means the ECS that the sample embeds.</summary>
    public bool IsEmbedded(ParseResult parsed) => !IsAws(parsed) && parsed.GetValue(_endpoint) is null;

    /// <summary>Makes the client. What makes it where the user named no ECS is <paramref name="embedded"/>.</summary>
    public EcsClient CreateClient(ParseResult parsed, Func<EcsClient> embedded) => IsEmbedded(parsed) ? embedded() : CreateClient(parsed);

    /// <summary>Makes the client of the server or the account that the user named.</summary>
    public EcsClient CreateClient(ParseResult parsed) => new(IsAws(parsed)
        ? new EcsClientOptions { Region = parsed.GetValue(_region), Profile = parsed.GetValue(_profile) }
        : new EcsClientOptions
        {
            Region = "us-east-1",
            ServiceUrl = parsed.GetValue(_endpoint),
            Credentials = new BasicAWSCredentials("sample", "sample"),
        });

    /// <summary>The chosen ECS in words.</summary>
    public string Describe(ParseResult parsed) =>
        parsed.GetValue(_aws) ? "the account of your credentials" : parsed.GetValue(_endpoint)?.ToString() ?? "the embedded ECS";

    private IEnumerable<string> Validate(CommandResult result, Option[] requiredOptions)
    {
        var isAws = result.GetValue(_aws);
        var isEndpoint = IsSet(result, _endpoint);
        if (isAws && isEndpoint)
        {
            yield return "--aws and --endpoint exclude each other.";
        }

        var needing = isAws ? "--aws" : isEndpoint && EndpointRequiresOptions ? "--endpoint" : null;
        foreach (var option in requiredOptions.Where(o => IsSet(result, o) == (needing is null)))
        {
            yield return needing is null
                ? $"{option.Name} goes with --aws{(EndpointRequiresOptions ? " or --endpoint" : "")}."
                : $"{needing} needs {option.Name}.";
        }

        foreach (var option in requiredOptions.Where(o => result.GetResult(o)?.Tokens is [{ Value.Length: 0 }]))
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
