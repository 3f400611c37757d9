namespace EcsServiceConnect.Client;

/// <summary>How tolerantly <see cref="EcsJson"/> reads JSON.</summary>
public sealed record EcsJsonOptions
{
    /// <summary>
    /// Reads what the service and files of any age contain: unknown members are skipped, and of several members with one
    /// name the last wins. The methods of <see cref="EcsJson"/> without options read like this.
    /// </summary>
    public static EcsJsonOptions Default { get; } = new();

    /// <summary>
    /// Reports unknown members and duplicate members, as suits files that people write: a misspelled <c>enviroment</c>
    /// would otherwise register a container without its environment.
    /// </summary>
    public static EcsJsonOptions Strict { get; } = new() { AllowUnknownMembers = false, AllowDuplicateMembers = false };

    /// <summary>Reads strictly what deploy tools have in files: members that are remarks are skipped.</summary>
    internal static EcsJsonOptions DefinitionFile { get; } = Strict with { AllowRemarks = true };

    /// <summary>
    /// Whether members that the record does not have are skipped. If not, the exception names each of them with its path,
    /// its line and column, and the known member that it resembles. Members that only a described task definition has,
    /// such as <c>taskDefinitionArn</c> and <c>registeredAt</c>, are skipped in a
    /// <see cref="Models.RegisterTaskDefinitionRequest"/> in any case, and those that only a described service has in a
    /// <see cref="Models.CreateServiceRequest"/>. Names are case-sensitive.
    /// </summary>
    /// <value>The default is true.</value>
    public bool AllowUnknownMembers { get; init; } = true;

    /// <summary>Whether an object may have several members with one name, of which the last wins.</summary>
    /// <value>The default is true.</value>
    public bool AllowDuplicateMembers { get; init; } = true;

    /// <summary>Whether unknown members whose name does not begin with a letter are skipped in any case.</summary>
    internal bool AllowRemarks { get; init; }
}
