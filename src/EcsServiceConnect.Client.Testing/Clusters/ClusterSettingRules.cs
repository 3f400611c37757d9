using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>The settings of a cluster: which there are, and what they start as.</summary>
internal static class ClusterSettingRules
{
    /// <summary>The settings that a cluster has when it is made without any: those of the account.</summary>
    public static IReadOnlyList<ClusterSetting> Defaults(AccountSettingStore account) =>
        [new ClusterSetting { Name = ClusterSettingName.ContainerInsights, Value = account.Of(SettingName.ContainerInsights) }];

    /// <summary>The settings after a change; null keeps them.</summary>
    public static IReadOnlyList<ClusterSetting> Merge(IReadOnlyList<ClusterSetting> current, IReadOnlyList<ClusterSetting>? changes)
    {
        var result = current.ToDictionary(static setting => setting.Name);
        foreach (var change in changes ?? [])
        {
            Guard.Required(change.Name.Value, "settings.name");
            Guard.OneOf(change.Name.Value, "settings.name", ClusterSettingName.Names.ContainerInsights);
            Guard.OneOf(Guard.Required(change.Value, "settings.value"), "settings.value", "enabled", "enhanced", "disabled");
            result[change.Name] = change;
        }

        return [.. result.Values];
    }
}
