using System.Globalization;
using EcsServiceConnect.Client.Common;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Fluent;

/// <summary>
/// Builds a <see cref="ContainerDefinition"/>: one container of a task definition. Required is <see cref="FromImage"/>.
/// </summary>
public sealed partial class ContainerBuilder : EcsBuilder<ContainerBuilder, ContainerDefinition>
{
    private const string ShellCheck = "CMD-SHELL";
    private const string ProgramCheck = "CMD";

    private static readonly BuilderConflict[] _conflicts =
        [new(nameof(WithLogging), nameof(WithAwsLogs), "both set the log configuration")];

    /// <summary>Creates a builder with only a name.</summary>
    /// <param name="name">
    /// The container's name, unique in its task definition: up to 255 letters, digits, hyphens and underscores.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public ContainerBuilder(string name)
        : base(new ContainerDefinition { Name = ArgumentGuard.NotNull(name) })
    {
    }

    private protected override IReadOnlyList<BuilderConflict> Conflicts => _conflicts;

    /// <summary>Sets the image (<c>image</c>).</summary>
    /// <param name="image">
    /// <c>repository/image:tag</c> or <c>repository/image@sha256:digest</c>, up to 255 characters.
    /// </param>
    /// <returns>A new builder with the setting applied.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="image"/> is null.</exception>
    public ContainerBuilder FromImage(string image) => Set(container => container with { Image = ArgumentGuard.NotNull(image) });

    /// <summary>
    /// Sets the credentials of a private registry outside AWS (<c>repositoryCredentials</c>). Amazon ECR needs none.
    /// </summary>
    /// <param name="secretArn">The ARN or name of the secret in Secrets Manager.</param>
    /// <returns>A new builder with the setting applied.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="secretArn"/> is null.</exception>
    public ContainerBuilder WithRepositoryCredentials(string secretArn)
    {
        var credentials = new RepositoryCredentials { CredentialsParameter = ArgumentGuard.NotNull(secretArn) };
        return Set(container => container with { RepositoryCredentials = credentials });
    }

    /// <summary>
    /// Makes a port reachable. Adds to the <c>portMappings</c>; Service Connect needs the name.
    /// </summary>
    /// <param name="containerPort">The port that the program listens on, 1 to 65535.</param>
    /// <param name="name">
    /// The name by which Service Connect refers to the port: up to 64 lowercase letters, digits, underscores and hyphens.
    /// The default is null: none.
    /// </param>
    /// <param name="appProtocol">
    /// The application protocol on the port, for Service Connect. The default is absent: plain TCP.
    /// </param>
    /// <param name="hostPort">
    /// The port of the instance in the network mode <c>bridge</c>. The default is null: Docker picks one in that mode; in
    /// the others it is the container port.
    /// </param>
    /// <param name="protocol">The transport protocol. The default is absent: <c>tcp</c>.</param>
    /// <returns>A new builder with the port added.</returns>
    public ContainerBuilder WithPortMapping(
        int containerPort,
        string? name = null,
        ApplicationProtocol appProtocol = default,
        int? hostPort = null,
        TransportProtocol protocol = default)
    {
        var port = new PortMapping
        {
            ContainerPort = containerPort,
            Name = name,
            AppProtocol = appProtocol,
            HostPort = hostPort,
            Protocol = protocol,
        };
        return Add(container => container with { PortMappings = [.. container.PortMappings ?? [], port] });
    }

    /// <summary>Makes a range of ports reachable. Adds to the <c>portMappings</c>, at most 100 ranges.</summary>
    /// <param name="first">The first port, 1 to 65535.</param>
    /// <param name="last">The last port, greater than the first.</param>
    /// <param name="protocol">The transport protocol. The default is absent: <c>tcp</c>.</param>
    /// <returns>A new builder with the range added.</returns>
    public ContainerBuilder WithPortRange(int first, int last, TransportProtocol protocol = default)
    {
        var range = string.Create(CultureInfo.InvariantCulture, $"{first}-{last}");
        var ports = new PortMapping { ContainerPortRange = range, Protocol = protocol };
        return Add(container => container with { PortMappings = [.. container.PortMappings ?? [], ports] });
    }

    /// <summary>
    /// Sets an environment variable. Adds to the <c>environment</c>; a name that was set before gets the new value. A
    /// variable cannot be a secret, too.
    /// </summary>
    /// <param name="name">The variable's name.</param>
    /// <param name="value">Its value, in plain text; for secrets there is <see cref="WithSecret"/>.</param>
    /// <returns>A new builder with the variable added.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public ContainerBuilder WithEnvironment(string name, string value) =>
        Add(container => container with { Environment = container.Environment.PutVariable(name, value) });

    /// <summary>Sets several environment variables, each as the method for one does.</summary>
    /// <param name="variables">Names and values, such as a dictionary.</param>
    /// <returns>A new builder with the variables added.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="variables"/> is null.</exception>
    public ContainerBuilder WithEnvironment(IEnumerable<KeyValuePair<string, string>> variables) =>
        Add(container => container with { Environment = container.Environment.PutVariables(variables) });

    /// <summary>
    /// Reads environment variables from a file in Amazon S3. Adds to the <c>environmentFiles</c>, at most 10.
    /// </summary>
    /// <param name="objectArn">The ARN of the object, whose name ends in <c>.env</c>.</param>
    /// <returns>A new builder with the file added.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="objectArn"/> is null.</exception>
    public ContainerBuilder WithEnvironmentFile(string objectArn)
    {
        var file = new EnvironmentFile { Value = ArgumentGuard.NotNull(objectArn), Type = EnvironmentFileType.S3 };
        return Add(container => container with { EnvironmentFiles = [.. container.EnvironmentFiles ?? [], file] });
    }

    /// <summary>
    /// Sets an environment variable to a secret, which ECS reads when the container starts. Adds to the <c>secrets</c>; a
    /// name that was set before gets the new source.
    /// </summary>
    /// <param name="name">The variable's name.</param>
    /// <param name="valueFrom">
    /// The ARN of a secret in Secrets Manager, or the ARN or name of a parameter of Systems Manager.
    /// </param>
    /// <returns>A new builder with the secret added.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public ContainerBuilder WithSecret(string name, string valueFrom)
    {
        var secret = new Secret { Name = ArgumentGuard.NotNull(name), ValueFrom = ArgumentGuard.NotNull(valueFrom) };
        return Add(container => container with { Secrets = container.Secrets.Put(secret, static existing => existing.Name) });
    }

    /// <summary>Checks the container's health by a command in its shell (<c>healthCheck</c> with <c>CMD-SHELL</c>).</summary>
    /// <param name="shellCommand">
    /// Such as <c>curl -f http://localhost/ || exit 1</c>; exit code 0 means healthy.
    /// </param>
    /// <param name="interval">The time between checks, 5 to 300 seconds. The default is null: 30 seconds.</param>
    /// <param name="timeout">The time that a check may take, 2 to 60 seconds. The default is null: 5 seconds.</param>
    /// <param name="retries">The number of failures in a row that means unhealthy, 1 to 10. The default is null: 3.</param>
    /// <param name="startPeriod">
    /// The time after the start in which failures do not count, up to 300 seconds. The default is null: none.
    /// </param>
    /// <returns>A new builder with the setting applied.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="shellCommand"/> is null.</exception>
    public ContainerBuilder WithHealthCheck(
        string shellCommand, TimeSpan? interval = null, TimeSpan? timeout = null, int? retries = null, TimeSpan? startPeriod = null) =>
        SetHealthCheck([ShellCheck, ArgumentGuard.NotNull(shellCommand)], interval, timeout, retries, startPeriod);

    /// <summary>Checks the container's health by a program without a shell (<c>healthCheck</c> with <c>CMD</c>).</summary>
    /// <param name="command">The program and its arguments; exit code 0 means healthy.</param>
    /// <param name="interval">The time between checks, 5 to 300 seconds. The default is null: 30 seconds.</param>
    /// <param name="timeout">The time that a check may take, 2 to 60 seconds. The default is null: 5 seconds.</param>
    /// <param name="retries">The number of failures in a row that means unhealthy, 1 to 10. The default is null: 3.</param>
    /// <param name="startPeriod">
    /// The time after the start in which failures do not count, up to 300 seconds. The default is null: none.
    /// </param>
    /// <returns>A new builder with the setting applied.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="command"/> is null.</exception>
    public ContainerBuilder WithHealthCheck(
        IReadOnlyList<string> command,
        TimeSpan? interval = null,
        TimeSpan? timeout = null,
        int? retries = null,
        TimeSpan? startPeriod = null) =>
        SetHealthCheck([ProgramCheck, .. ArgumentGuard.NotNull(command)], interval, timeout, retries, startPeriod);

    /// <summary>
    /// Sends the container's log to CloudWatch Logs (<c>logConfiguration</c>). Excludes <see cref="WithLogging"/>.
    /// </summary>
    /// <param name="group">The log group.</param>
    /// <param name="region">The log group's region.</param>
    /// <param name="streamPrefix">The prefix of the log streams' names.</param>
    /// <param name="createGroup">
    /// Whether a missing group is created, which the execution role must allow. The default is false.
    /// </param>
    /// <returns>A new builder with the setting applied.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public ContainerBuilder WithAwsLogs(string group, string region, string streamPrefix, bool createGroup = false)
    {
        var log = LogConfigurationFactory.CreateAwsLogs(group, region, streamPrefix, createGroup);
        return Set(container => container with { LogConfiguration = log });
    }

    /// <summary>
    /// Sends the container's log anywhere else (<c>logConfiguration</c>). Excludes <see cref="WithAwsLogs"/>.
    /// </summary>
    /// <param name="configuration">The log driver and its options.</param>
    /// <returns>A new builder with the setting applied.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="configuration"/> is null.</exception>
    public ContainerBuilder WithLogging(LogConfiguration configuration) =>
        Set(container => container with { LogConfiguration = ArgumentGuard.NotNull(configuration) });

    private protected override IEnumerable<string> Validate(ContainerDefinition record)
    {
        if (string.IsNullOrEmpty(record.Image))
        {
            yield return $"{nameof(FromImage)} is missing: a container runs an image.";
        }

        var secrets = (record.Secrets ?? []).Select(static secret => secret.Name);
        foreach (var name in (record.Environment ?? []).Select(static variable => variable.Name).Intersect(secrets))
        {
            yield return $"{nameof(WithEnvironment)}(\"{name}\") and {nameof(WithSecret)}(\"{name}\") both set one variable; keep one.";
        }
    }

    private ContainerBuilder SetHealthCheck(
        IReadOnlyList<string> command, TimeSpan? interval, TimeSpan? timeout, int? retries, TimeSpan? startPeriod)
    {
        var healthCheck = new HealthCheck
        {
            Command = command,
            Interval = DurationUnits.ToSeconds(interval),
            Timeout = DurationUnits.ToSeconds(timeout),
            Retries = retries,
            StartPeriod = DurationUnits.ToSeconds(startPeriod),
        };
        return Set(
            container => container with { HealthCheck = healthCheck },
            DurationUnits.ValidateSeconds([interval, timeout, startPeriod], nameof(WithHealthCheck)),
            nameof(WithHealthCheck));
    }
}
