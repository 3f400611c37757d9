using System.Diagnostics.CodeAnalysis;

namespace EcsServiceConnect.Client;

/// <summary>
/// The Amazon Resource Name (ARN) of something in ECS, or of a Cloud Map namespace, taken apart:
/// <c>arn:aws:ecs:eu-central-1:123456789012:service/prod/orders</c> is the service <c>orders</c> of the cluster
/// <c>prod</c>.
/// </summary>
/// <remarks>
/// <para>
/// It knows the forms of all resources of ECS, with the older ones of services, tasks and container instances that do
/// not name the cluster. A resource type that it does not know is taken as it is, with its last part as the name.
/// </para>
/// <para>Two ARNs are equal when their texts are.</para>
/// </remarks>
public sealed class EcsArn : ISpanParsable<EcsArn>, IEquatable<EcsArn>
{
    private const string Ecs = "ecs";
    private const string CloudMap = "servicediscovery";

    private readonly string _text;

    private EcsArn(string text, string[] parts, string type, string[] path)
    {
        _text = text;
        Partition = parts[1];
        Service = parts[2];
        Region = parts[3];
        AccountId = parts[4];
        ResourceType = type;
        Name = path[^1];
        if (Service == Ecs)
        {
            ClusterName = path.Length > 1 || type == EcsResourceTypes.Cluster ? path[0] : null;
            ParentName = path.Length > 2 ? path[1] : null;
            (Family, Revision) = EcsArnFormat.HasRevision(type) ? EcsArnFormat.SplitRevision(Name) : (null, null);
        }
    }

    /// <summary>The group of regions, such as <c>aws</c>, <c>aws-cn</c> or <c>aws-us-gov</c>.</summary>
    public string Partition { get; }

    /// <summary>Whose resource it is: <c>ecs</c>, or <c>servicediscovery</c> for what Cloud Map keeps.</summary>
    public string Service { get; }

    /// <summary>The region that the resource is in, such as <c>eu-central-1</c>.</summary>
    public string Region { get; }

    /// <summary>The account that the resource belongs to: 12 digits.</summary>
    public string AccountId { get; }

    /// <summary>The kind of resource as the ARN writes it; <see cref="EcsResourceTypes"/> has those that are known.</summary>
    public string ResourceType { get; }

    /// <summary>
    /// What the resource itself is called: the name of a cluster, service, daemon or capacity provider, the id of a
    /// task, container instance, task set, deployment, revision or namespace, and <c>family:revision</c> of a
    /// definition.
    /// </summary>
    public string Name { get; }

    /// <summary>The cluster that the resource belongs to, or is.</summary>
    /// <value>Null where the ARN names none, as in the older form of services, tasks and container instances.</value>
    public string? ClusterName { get; }

    /// <summary>
    /// What the resource belongs to within its cluster: the service of a task set, service deployment or service
    /// revision, the daemon of a daemon's deployment or revision, the task of a container.
    /// </summary>
    /// <value>Null where it belongs to the cluster alone, or to none.</value>
    public string? ParentName { get; }

    /// <summary>The family of a task definition or daemon task definition.</summary>
    /// <value>Null for every other resource.</value>
    public string? Family { get; }

    /// <summary>The revision of a task definition or daemon task definition.</summary>
    /// <value>Null for every other resource, and where the ARN names the family alone.</value>
    public int? Revision { get; }

    /// <summary>Takes an ARN apart.</summary>
    /// <param name="arn">The ARN of something in ECS, or of a Cloud Map namespace.</param>
    /// <returns>Its parts.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="arn"/> is null.</exception>
    /// <exception cref="FormatException">The text is no such ARN.</exception>
    public static EcsArn Parse(string arn)
    {
        ArgumentNullException.ThrowIfNull(arn);
        return TryParse(arn, out var parsed)
            ? parsed
            : throw new FormatException(
                $"'{arn}' is not the ARN of a resource of ECS or Cloud Map; one looks like "
                + "'arn:aws:ecs:us-east-1:123456789012:service/prod/orders'.");
    }

    /// <summary>Takes a text apart if it is an ARN of something in ECS, or of a Cloud Map namespace.</summary>
    /// <param name="arn">Any text, such as what a caller gave where a name or an ARN may stand.</param>
    /// <param name="result">The parts; null if the text is no such ARN.</param>
    /// <returns>True if it is one.</returns>
    public static bool TryParse([NotNullWhen(true)] string? arn, [NotNullWhen(true)] out EcsArn? result)
    {
        result = null;
        if (arn?.Split(':', 6) is not ["arn", { Length: > 0 }, Ecs or CloudMap, { Length: > 0 }, var account, var resource] parts
            || !IsAccount(account)
            || resource.Any(static character => char.IsWhiteSpace(character) || char.IsControl(character)))
        {
            return false;
        }

        var path = resource.Split('/');
        if (path.Length < 2 || path.Contains("") || (parts[2] == Ecs && !EcsArnFormat.IsValidPath(path[0], path[1..])))
        {
            return false;
        }

        result = new EcsArn(arn, parts, path[0], path[1..]);
        return true;
    }

    /// <summary>Compares the texts of two ARNs.</summary>
    /// <param name="left">One ARN.</param>
    /// <param name="right">The other.</param>
    /// <returns>True if both are the same ARN, or both null.</returns>
    public static bool operator ==(EcsArn? left, EcsArn? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Compares the texts of two ARNs.</summary>
    /// <param name="left">One ARN.</param>
    /// <param name="right">The other.</param>
    /// <returns>True if they differ.</returns>
    public static bool operator !=(EcsArn? left, EcsArn? right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals(EcsArn? other) => other is not null && string.Equals(_text, other._text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as EcsArn);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_text);

    /// <summary>The ARN as it was given.</summary>
    /// <returns>The text that parses to the same parts.</returns>
    public override string ToString() => _text;

    // An ARN is the same in every culture, so what takes a format provider is there for generic code alone.
    static EcsArn IParsable<EcsArn>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<EcsArn>.TryParse(string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out EcsArn result) =>
        TryParse(s, out result);

    static EcsArn ISpanParsable<EcsArn>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s.ToString());

    static bool ISpanParsable<EcsArn>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, [MaybeNullWhen(false)] out EcsArn result) =>
        TryParse(s.ToString(), out result);

    private static bool IsAccount(string text) => text.Length == 12 && text.All(char.IsAsciiDigit);
}
