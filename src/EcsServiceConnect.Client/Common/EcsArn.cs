using System.Diagnostics.CodeAnalysis;
using EcsServiceConnect.Client.Common;

namespace EcsServiceConnect.Client;

/// <summary>
/// The parts of an Amazon Resource Name (ARN) of an ECS resource or a Cloud Map namespace:
/// <c>arn:aws:ecs:eu-central-1:123456789012:service/prod/orders</c> is the service <c>orders</c> of the cluster
/// <c>prod</c>.
/// </summary>
/// <remarks>
/// <para>
/// It parses the ARNs of all ECS resources, including the older form of services, tasks and container instances without
/// the cluster. For an unknown resource type, the last part is the name.
/// </para>
/// <para>Two ARNs are equal if their texts are equal.</para>
/// </remarks>
public sealed class EcsArn : ISpanParsable<EcsArn>, IEquatable<EcsArn>
{
    private const string Prefix = "arn:";
    private const string Ecs = "ecs";
    private const string CloudMap = "servicediscovery";
    private const string TaskSetPart = $":{EcsResourceTypes.TaskSet}/";

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
            // The id of a task set can contain a slash: ecs-svc/1.
            Name = type == EcsResourceTypes.TaskSet ? string.Join('/', path[2..]) : Name;
            ClusterName = path.Length > 1 || type == EcsResourceTypes.Cluster ? path[0] : null;
            ParentName = path.Length > 2 ? path[1] : null;
            (Family, Revision) = EcsArnFormat.HasRevision(type) ? EcsArnFormat.SplitRevision(Name) : (null, null);
        }
    }

    /// <summary>The group of regions, such as <c>aws</c>, <c>aws-cn</c> or <c>aws-us-gov</c>.</summary>
    public string Partition { get; }

    /// <summary>The service that owns the resource: <c>ecs</c>, or <c>servicediscovery</c> for Cloud Map.</summary>
    public string Service { get; }

    /// <summary>The region that the resource is in, such as <c>eu-central-1</c>.</summary>
    public string Region { get; }

    /// <summary>The account that the resource belongs to: 12 digits.</summary>
    public string AccountId { get; }

    /// <summary>The resource type as it stands in the ARN; <see cref="EcsResourceTypes"/> contains the known ones.</summary>
    public string ResourceType { get; }

    /// <summary>
    /// The resource's own name: the name of a cluster, service, daemon or capacity provider, the id of a task, container
    /// instance, task set, deployment, revision or namespace, and <c>family:revision</c> of a task definition.
    /// </summary>
    public string Name { get; }

    /// <summary>The name of the resource's cluster, or of the cluster itself.</summary>
    /// <value>Null if the ARN contains none, as in the older form of services, tasks and container instances.</value>
    public string? ClusterName { get; }

    /// <summary>
    /// The name of the resource's parent within its cluster: the service of a task set, service deployment or service
    /// revision, the daemon of a daemon deployment or daemon revision, the task of a container.
    /// </summary>
    /// <value>Null if the resource belongs directly to its cluster, or to none.</value>
    public string? ParentName { get; }

    /// <summary>The family of a task definition or daemon task definition.</summary>
    /// <value>Null for every other resource.</value>
    public string? Family { get; }

    /// <summary>The revision of a task definition or daemon task definition.</summary>
    /// <value>Null for every other resource, and if the ARN contains only the family.</value>
    public int? Revision { get; }

    /// <summary>Parses an ARN.</summary>
    /// <param name="arn">The ARN of an ECS resource or a Cloud Map namespace.</param>
    /// <returns>The parts of the ARN.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="arn"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="arn"/> is not such an ARN.</exception>
    public static EcsArn Parse(string arn)
    {
        ArgumentNullException.ThrowIfNull(arn);
        return TryParse(arn, out var parsed)
            ? parsed
            : throw new FormatException(
                $"'{arn}' is not the ARN of an ECS resource or a Cloud Map namespace, such as "
                + "'arn:aws:ecs:us-east-1:123456789012:service/prod/orders'.");
    }

    /// <summary>Tries to parse a text as the ARN of an ECS resource or a Cloud Map namespace.</summary>
    /// <param name="arn">Any text, such as one that may be a name or an ARN.</param>
    /// <param name="result">The parts of the ARN; null if the text is not such an ARN.</param>
    /// <returns>Whether the text is such an ARN.</returns>
    public static bool TryParse([NotNullWhen(true)] string? arn, [NotNullWhen(true)] out EcsArn? result)
    {
        result = null;
        if (arn?.Split(':', 6) is not ["arn", { Length: > 0 }, Ecs or CloudMap, { Length: > 0 }, var account, var resource] parts
            || !IsAccount(account)
            || HasSpaceOrControl(resource))
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

    /// <summary>Whether a text is meant as an ARN, of any service, and not as a name: whether it starts with <c>arn:</c>.</summary>
    /// <param name="nameOrArn">The text.</param>
    /// <returns>True for an ARN, even if it is malformed or none of ECS.</returns>
    public static bool IsArn([NotNullWhen(true)] string? nameOrArn) => nameOrArn?.StartsWith(Prefix, StringComparison.Ordinal) == true;

    /// <summary>Gets the name from a text that is a name or an ARN, of any service.</summary>
    /// <param name="nameOrArn">The name, which is returned as it is, or the ARN.</param>
    /// <returns>
    /// What follows the last slash of an ARN: for a task definition, <c>family:revision</c>. For a task set, whose id contains
    /// a slash itself, the id, such as <c>ecs-svc/1234567890123456789</c>.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="nameOrArn"/> is null.</exception>
    public static string GetName(string nameOrArn)
    {
        ArgumentNullException.ThrowIfNull(nameOrArn);
        if (!IsArn(nameOrArn))
        {
            return nameOrArn;
        }

        return nameOrArn.Contains(TaskSetPart, StringComparison.Ordinal) && TryParse(nameOrArn, out var arn)
            ? arn.Name
            : nameOrArn[(nameOrArn.LastIndexOf('/') + 1)..];
    }

    /// <summary>Compares the texts of two ARNs.</summary>
    /// <param name="left">One ARN.</param>
    /// <param name="right">The other ARN.</param>
    /// <returns>Whether both are the same ARN, or both are null.</returns>
    public static bool operator ==(EcsArn? left, EcsArn? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Compares the texts of two ARNs.</summary>
    /// <param name="left">One ARN.</param>
    /// <param name="right">The other ARN.</param>
    /// <returns>Whether they differ.</returns>
    public static bool operator !=(EcsArn? left, EcsArn? right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals(EcsArn? other) => other is not null && string.Equals(_text, other._text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as EcsArn);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_text);

    /// <summary>Returns the ARN as it was given.</summary>
    /// <returns>The text of the ARN.</returns>
    public override string ToString() => _text;

    // An ARN does not depend on the culture; the members with a format provider exist for generic code only.
    static EcsArn IParsable<EcsArn>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<EcsArn>.TryParse(string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out EcsArn result) =>
        TryParse(s, out result);

    static EcsArn ISpanParsable<EcsArn>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s.ToString());

    static bool ISpanParsable<EcsArn>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, [MaybeNullWhen(false)] out EcsArn result) =>
        TryParse(s.ToString(), out result);

    private static bool IsAccount(string text) => text.Length == 12 && !text.AsSpan().ContainsAnyExceptInRange('0', '9');

    private static bool HasSpaceOrControl(string text)
    {
        foreach (var character in text)
        {
            if (char.IsWhiteSpace(character) || char.IsControl(character))
            {
                return true;
            }
        }

        return false;
    }
}
