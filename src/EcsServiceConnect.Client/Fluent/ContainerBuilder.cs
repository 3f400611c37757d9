using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>
/// Builds a <see cref="ContainerDefinition"/>: one container of a task definition. Needed is <see cref="FromImage"/>.
/// </summary>
public sealed partial class ContainerBuilder : EcsBuilder<ContainerBuilder, ContainerDefinition>
{
    private const string Shell = "CMD-SHELL";
    private const string Program = "CMD";

    private static readonly BuilderConflict[] _conflicts = [new(nameof(WithLogging), nameof(WithAwsLogs), "both say where the log goes")];

    private ContainerDefinition _draft;

    /// <summary>Begins with a name and nothing else.</summary>
    /// <param name="name">
    /// The container's name, unique in its task definition: up to 255 letters, digits, hyphens and underscores.
    /// </param>
    public ContainerBuilder(string name)
    {
        _draft = new ContainerDefinition { Name = ArgumentGuard.NotNull(name) };
    }

    private protected override IReadOnlyList<BuilderConflict> Conflicts => _conflicts;

    /// <summary>Names the image (<c>image</c>).</summary>
    /// <param name="image">
    /// <c>repository/image:tag</c> or <c>repository/image@sha256:digest</c>, up to 255 characters.
    /// </param>
    /// <returns>A builder that says this, too.</returns>
    public ContainerBuilder FromImage(string image) => SetDraft(nameof(FromImage), _draft with { Image = ArgumentGuard.NotNull(image) });

    /// <summary>
    /// Gives the credentials of a private registry outside AWS (<c>repositoryCredentials</c>). Amazon ECR needs none.
    /// </summary>
    /// <param name="secretArn">The ARN or name of the secret in Secrets Manager.</param>
    /// <returns>A builder that says this, too.</returns>
    public ContainerBuilder WithRepositoryCredentials(string secretArn)
    {
        var credentials = new RepositoryCredentials { CredentialsParameter = ArgumentGuard.NotNull(secretArn) };
        return SetDraft(nameof(WithRepositoryCredentials), _draft with { RepositoryCredentials = credentials });
    }

    /// <summary>
    /// Makes a port reachable. It adds to the <c>portMappings</c>; Service Connect needs the name.
    /// </summary>
    /// <param name="containerPort">The port that the program listens on, 1 to 65535.</param>
    /// <param name="name">
    /// The name by which Service Connect picks the port: up to 64 lower-case letters, digits, underscores and hyphens. The
    /// default is null: none.
    /// </param>
    /// <param name="appProtocol">
    /// What the application speaks there, for Service Connect. The default is absent: plain TCP.
    /// </param>
    /// <param name="hostPort">
    /// The port of the instance in the network mode <c>bridge</c>. The default is null: Docker picks one there; elsewhere
    /// it is the container port.
    /// </param>
    /// <param name="protocol">The default is absent: <c>tcp</c>.</param>
    /// <returns>A builder that says this, too.</returns>
    public ContainerBuilder WithPort(
        int containerPort,
        string? name = null,
        ApplicationProtocol appProtocol = default,
        int? hostPort = null,
        TransportProtocol protocol = default) =>
        AddPort(nameof(WithPort), new PortMapping
        {
            ContainerPort = containerPort,
            Name = name,
            AppProtocol = appProtocol,
            HostPort = hostPort,
            Protocol = protocol,
        });

    /// <summary>Makes a range of ports reachable. It adds to the <c>portMappings</c>, at most 100 ranges.</summary>
    /// <param name="first">The first port, 1 to 65535.</param>
    /// <param name="last">The last port, greater than the first.</param>
    /// <param name="protocol">The default is absent: <c>tcp</c>.</param>
    /// <returns>A builder that says this, too.</returns>
    public ContainerBuilder WithPortRange(int first, int last, TransportProtocol protocol = default) =>
        AddPort(nameof(WithPortRange), new PortMapping
        {
            ContainerPortRange = $"{FluentValues.Number(first)}-{FluentValues.Number(last)}",
            Protocol = protocol,
        });

    /// <summary>
    /// Sets an environment variable. It adds to the <c>environment</c>; a name that was there gets the new value. A name
    /// that is a secret's, too, is refused.
    /// </summary>
    /// <param name="name">The variable's name.</param>
    /// <param name="value">Its value, in plain text: for secrets there is <see cref="WithSecret"/>.</param>
    /// <returns>A builder that says this, too.</returns>
    public ContainerBuilder WithEnvironment(string name, string value) =>
        AddDraft(nameof(WithEnvironment), _draft with { Environment = FluentValues.Variables(_draft.Environment, name, value) });

    /// <summary>Sets several environment variables, as the word does one.</summary>
    /// <param name="variables">Names and values, such as a dictionary.</param>
    /// <returns>A builder that says this, too.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="variables"/> is null.</exception>
    public ContainerBuilder WithEnvironment(IEnumerable<KeyValuePair<string, string>> variables) =>
        AddDraft(nameof(WithEnvironment), _draft with { Environment = FluentValues.Variables(_draft.Environment, variables) });

    /// <summary>
    /// Reads environment variables from a file in Amazon S3. It adds to the <c>environmentFiles</c>, at most 10.
    /// </summary>
    /// <param name="objectArn">The ARN of the object, whose name ends in <c>.env</c>.</param>
    /// <returns>A builder that says this, too.</returns>
    public ContainerBuilder WithEnvironmentFile(string objectArn)
    {
        var file = new EnvironmentFile { Value = ArgumentGuard.NotNull(objectArn), Type = EnvironmentFileType.S3 };
        return AddDraft(nameof(WithEnvironmentFile), _draft with { EnvironmentFiles = [.. _draft.EnvironmentFiles ?? [], file] });
    }

    /// <summary>
    /// Sets an environment variable to a secret, which ECS reads when the container starts. It adds to the
    /// <c>secrets</c>; a name that was there gets the new source.
    /// </summary>
    /// <param name="name">The variable's name.</param>
    /// <param name="valueFrom">The ARN of the secret in Secrets Manager, or ARN or name of a parameter of Systems Manager.</param>
    /// <returns>A builder that says this, too.</returns>
    public ContainerBuilder WithSecret(string name, string valueFrom)
    {
        var secret = new Secret { Name = ArgumentGuard.NotNull(name), ValueFrom = ArgumentGuard.NotNull(valueFrom) };
        return AddDraft(nameof(WithSecret), _draft with { Secrets = FluentValues.Put(_draft.Secrets, secret, static one => one.Name) });
    }

    /// <summary>Checks the container's health by a line for its shell (<c>healthCheck</c>, with <c>CMD-SHELL</c>).</summary>
    /// <param name="shellCommand">Such as <c>curl -f http://localhost/ || exit 1</c>; exit code 0 means healthy.</param>
    /// <param name="interval">From one check to the next, 5 to 300 seconds. The default is null: 30 seconds.</param>
    /// <param name="timeout">How long a check may take, 2 to 60 seconds. The default is null: 5 seconds.</param>
    /// <param name="retries">How many must fail in a row, 1 to 10. The default is null: 3.</param>
    /// <param name="startPeriod">
    /// For how long after the start failures do not count, up to 300 seconds. The default is null: not at all.
    /// </param>
    /// <returns>A builder that says this, too.</returns>
    public ContainerBuilder WithHealthCheck(
        string shellCommand, TimeSpan? interval = null, TimeSpan? timeout = null, int? retries = null, TimeSpan? startPeriod = null) =>
        SetHealthCheck([Shell, ArgumentGuard.NotNull(shellCommand)], interval, timeout, retries, startPeriod);

    /// <summary>Checks the container's health by a program without a shell (<c>healthCheck</c>, with <c>CMD</c>).</summary>
    /// <param name="command">The program and its arguments; exit code 0 means healthy.</param>
    /// <param name="interval">From one check to the next, 5 to 300 seconds. The default is null: 30 seconds.</param>
    /// <param name="timeout">How long a check may take, 2 to 60 seconds. The default is null: 5 seconds.</param>
    /// <param name="retries">How many must fail in a row, 1 to 10. The default is null: 3.</param>
    /// <param name="startPeriod">
    /// For how long after the start failures do not count, up to 300 seconds. The default is null: not at all.
    /// </param>
    /// <returns>A builder that says this, too.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="command"/> is null.</exception>
    public ContainerBuilder WithHealthCheck(
        IReadOnlyList<string> command,
        TimeSpan? interval = null,
        TimeSpan? timeout = null,
        int? retries = null,
        TimeSpan? startPeriod = null) =>
        SetHealthCheck([Program, .. ArgumentGuard.NotNull(command)], interval, timeout, retries, startPeriod);

    /// <summary>
    /// Sends the container's log to CloudWatch Logs (<c>logConfiguration</c>). Excludes <see cref="WithLogging"/>.
    /// </summary>
    /// <param name="group">The log group.</param>
    /// <param name="region">The log group's region.</param>
    /// <param name="streamPrefix">What the names of log streams begin with.</param>
    /// <param name="createGroup">
    /// Whether the group is made if there is none, which the execution role must allow. The default is false.
    /// </param>
    /// <returns>A builder that says this, too.</returns>
    public ContainerBuilder WithAwsLogs(string group, string region, string streamPrefix, bool createGroup = false)
    {
        var log = FluentValues.AwsLogs(group, region, streamPrefix, createGroup);
        return SetDraft(nameof(WithAwsLogs), _draft with { LogConfiguration = log });
    }

    /// <summary>
    /// Sends the container's log anywhere else (<c>logConfiguration</c>). Excludes <see cref="WithAwsLogs"/>.
    /// </summary>
    /// <param name="configuration">The log driver and its options.</param>
    /// <returns>A builder that says this, too.</returns>
    public ContainerBuilder WithLogging(LogConfiguration configuration) => SetDraft(nameof(WithLogging), _draft with { LogConfiguration = ArgumentGuard.NotNull(configuration) });

    private protected override ContainerDefinition Make() => _draft;

    private protected override IEnumerable<string> Check(ContainerDefinition record)
    {
        if (string.IsNullOrEmpty(record.Image))
        {
            yield return $"{nameof(FromImage)} is missing: a container has an image.";
        }

        var secrets = (record.Secrets ?? []).Select(static secret => secret.Name);
        foreach (var name in (record.Environment ?? []).Select(static variable => variable.Name).Intersect(secrets))
        {
            yield return $"{nameof(WithEnvironment)}(\"{name}\") and {nameof(WithSecret)}(\"{name}\") both set one variable; keep one.";
        }
    }

    private ContainerBuilder SetDraft(string word, ContainerDefinition draft, params IReadOnlyList<string> problems) =>
        Set(word, copy => copy._draft = draft, problems);

    private ContainerBuilder AddDraft(string word, ContainerDefinition draft) => Add(word, copy => copy._draft = draft);

    private ContainerBuilder AddPort(string word, PortMapping port) =>
        AddDraft(word, _draft with { PortMappings = [.. _draft.PortMappings ?? [], port] });

    private ContainerBuilder SetHealthCheck(
        IReadOnlyList<string> command, TimeSpan? interval, TimeSpan? timeout, int? retries, TimeSpan? startPeriod)
    {
        var check = new HealthCheck
        {
            Command = command,
            Interval = DurationUnits.ToSeconds(interval),
            Timeout = DurationUnits.ToSeconds(timeout),
            Retries = retries,
            StartPeriod = DurationUnits.ToSeconds(startPeriod),
        };
        return SetDraft(
            nameof(WithHealthCheck),
            _draft with { HealthCheck = check },
            DurationUnits.ValidateSeconds(nameof(WithHealthCheck), interval, timeout, startPeriod));
    }
}
