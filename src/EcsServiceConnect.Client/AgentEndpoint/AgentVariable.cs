using EcsServiceConnect.Client.Credentials;

namespace EcsServiceConnect.Client.AgentEndpoint;

/// <summary>An environment variable by which the ECS agent shows a container where to ask it.</summary>
/// <param name="Name">The name of the variable.</param>
/// <param name="Service">What is at the URL, for messages: "the task metadata endpoint".</param>
/// <param name="Requirement">Where it is set, for messages.</param>
/// <param name="OlderName">The variable of older agents in its place; null if there is none.</param>
internal sealed record AgentVariable(string Name, string Service, string Requirement, string? OlderName = null)
{
    public static AgentVariable TaskMetadata { get; } = new(
        "ECS_CONTAINER_METADATA_URI_V4",
        "the task metadata endpoint",
        "on Fargate from platform version 1.4.0, on EC2 from version 1.39.0 of the agent",
        "ECS_CONTAINER_METADATA_URI");

    public static AgentVariable Agent { get; } = new(
        "ECS_AGENT_URI", "the task protection endpoint", "on Fargate from platform version 1.4.0, on EC2 from version 1.65.0 of the agent");

    /// <summary>Whether the variable is set.</summary>
    public bool IsSet(AwsEnvironment environment) => environment.GetVariable(Name) is not null;

    /// <summary>Gets the URL of the options, or that of the variable.</summary>
    /// <exception cref="EcsValidationException">Neither is set, or it is no URL of HTTP, or has a query or a fragment.</exception>
    public Uri GetEndpoint(EcsAgentOptions options, AwsEnvironment environment)
    {
        if (options.Endpoint is { } endpoint)
        {
            return Validate(nameof(options.Endpoint), endpoint);
        }

        var value = environment.GetVariable(Name) ?? throw CreateMissing(environment);
        return Uri.TryCreate(value, UriKind.Absolute, out var url)
            ? Validate(Name, url)
            : throw CreateInvalid(Name);
    }

    /// <summary>Any host is valid: the agent's is a link-local address, that of a local ECS is not. Paths are appended to the URL.</summary>
    private static Uri Validate(string setting, Uri url) =>
        url.IsAbsoluteUri && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps) && url.AbsoluteUri.IndexOfAny(['?', '#']) < 0
            ? url
            : throw CreateInvalid(setting);

    private static EcsValidationException CreateInvalid(string setting) =>
        new($"{setting}: must be an absolute URL that starts with 'http://' or 'https://', without a query and a fragment.");

    private EcsValidationException CreateMissing(AwsEnvironment environment)
    {
        var isOld = OlderName is not null && environment.GetVariable(OlderName) is not null;
        return new EcsValidationException(
            $"{Name}: is not set, so {Service} is not known. The ECS agent sets it in the containers of tasks, {Requirement}"
            + (isOld ? $"; here only {OlderName} is set: update the agent or the platform version. " : ". ")
            + $"Outside of a task, check IsAvailable first, or set {nameof(EcsAgentOptions.Endpoint)} to that of a local ECS.");
    }
}
