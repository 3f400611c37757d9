namespace EcsServiceConnect.Client.DependencyInjection;

/// <summary>What was found in a configuration section.</summary>
/// <param name="Problems">A problem for each entry that is invalid.</param>
/// <param name="IgnoredPaths">The paths of the entries of a shared section that are no settings of an ECS client.</param>
internal sealed record SectionContent(IReadOnlyList<string> Problems, IReadOnlyList<string> IgnoredPaths);
