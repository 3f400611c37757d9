using System.CommandLine;
using System.CommandLine.Parsing;
using Amazon.Runtime;
using EcsServiceConnect.Client;

namespace Samples.Common;

/// <summary>
/// The options that say which ECS a sample talks to: the one that it embeds, a running server, or a real account.
/// </summary>
public sealed class EcsChoice
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
    /// <param name="neededWithAws">Options of the sample's own that <c>--aws</c> needs, and that mean nothing without it.</param>
    public EcsChoice(Command command, string awsDescription, params Option[] neededWithAws)
    {
        ArgumentNullException.ThrowIfNull(command);
        _aws.Description = awsDescription;
        foreach (var option in (Option[])[_endpoint, _aws, .. neededWithAws, _region, _profile])
        {
            command.Options.Add(option);
        }

        command.Validators.Add(result =>
        {
            var errors = result.GetValue(_aws) ? FaultsWithAws(result, neededWithAws) : FaultsWithoutAws(result, [.. neededWithAws, _region, _profile]);
            foreach (var error in errors)
            {
                result.AddError(error);
            }
        });
    }

    /// <summary>Whether the user means a real account.</summary>
    public bool IsAws(ParseResult parsed) => parsed.GetValue(_aws);

    /// <summary>Makes the client; <paramref name="embedded"/> makes it where the user named no ECS.</summary>
    public EcsClient CreateClient(ParseResult parsed, Func<EcsClient> embedded)
    {
        if (parsed.GetValue(_aws))
        {
            return new EcsClient(new EcsClientOptions { Region = parsed.GetValue(_region), Profile = parsed.GetValue(_profile) });
        }

        return parsed.GetValue(_endpoint) is not { } endpoint ? embedded() : new EcsClient(new EcsClientOptions
        {
            Region = "us-east-1",
            ServiceUrl = endpoint,
            Credentials = new BasicAWSCredentials("sample", "sample"),
        });
    }

    /// <summary>The chosen ECS in words.</summary>
    public string Describe(ParseResult parsed) =>
        parsed.GetValue(_aws) ? "the account of your credentials" : parsed.GetValue(_endpoint)?.ToString() ?? "the embedded ECS";

    private IEnumerable<string> FaultsWithAws(CommandResult result, Option[] needed)
    {
        if (IsGiven(result, _endpoint))
        {
            yield return "--aws and --endpoint exclude each other.";
        }

        foreach (var option in needed.Where(o => !IsGiven(result, o)))
        {
            yield return $"--aws needs {option.Name}.";
        }
    }

    private static IEnumerable<string> FaultsWithoutAws(CommandResult result, Option[] ofAws) =>
        ofAws.Where(o => IsGiven(result, o)).Select(o => $"{o.Name} goes with --aws.");

    private static bool IsGiven(CommandResult result, Option option) => result.GetResult(option) is { Implicit: false };

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
