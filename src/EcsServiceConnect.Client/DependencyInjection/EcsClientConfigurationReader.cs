using Microsoft.Extensions.Configuration;

namespace EcsServiceConnect.Client.DependencyInjection;

/// <summary>
/// Reads <see cref="EcsClientOptions"/> from a configuration section, and reports every entry that is invalid instead of
/// stopping at the first one. A problem names the entry by its path and never quotes the value, which may be a secret under
/// the wrong key.
/// </summary>
internal sealed class EcsClientConfigurationReader
{
    private const string NoSetting = "is not a setting of an ECS client";

    private readonly IConfiguration _section;
    private readonly SectionSchema _schema;
    private readonly Dictionary<ConfigurationSetting, IConfigurationSection> _entries = [];
    private readonly List<(string Key, IConfigurationSection Entry)> _unknown = [];
    private readonly List<string> _problems = [];
    private bool _hasKnownKeys;

    private EcsClientConfigurationReader(IConfiguration section, SectionSchema schema)
    {
        _section = section;
        _schema = schema;
    }

    /// <summary>Whether the configuration holds anything.</summary>
    public static bool Exists(IConfiguration section) => section.GetChildren().Any() || section is IConfigurationSection { Value: not null };

    /// <summary>Applies every valid entry to the options.</summary>
    public static SectionContent Read(IConfiguration section, SectionSchema schema, EcsClientOptions options)
    {
        var reader = new EcsClientConfigurationReader(section, schema);
        reader.FindEntries(section, prefix: "");
        reader.Apply(options);
        return new SectionContent(reader._problems, reader.CheckUnknown());
    }

    private void FindEntries(IConfiguration parent, string prefix)
    {
        foreach (var entry in parent.GetChildren())
        {
            var key = prefix + entry.Key;
            var setting = _schema.Find(key);
            var isSection = setting is null && _schema.HasSection(key);
            var isKnown = setting is not null || isSection || _schema.IsIgnored(key);
            _hasKnownKeys |= isKnown;
            if (!isKnown)
            {
                _unknown.Add((key, entry));
            }
            else if (setting is not null && entry.GetChildren().Any())
            {
                _problems.Add($"{entry.Path}: must be a single value, not a section.");
            }
            else if (setting is not null)
            {
                _entries[setting] = entry;
            }
            else if (isSection && !string.IsNullOrEmpty(entry.Value))
            {
                _problems.Add($"{entry.Path}: must be a section, not a single value.");
            }
            else if (isSection)
            {
                FindEntries(entry, key + ":");
            }
        }
    }

    private void Apply(EcsClientOptions options)
    {
        foreach (var setting in _schema.Settings)
        {
            if (!_entries.TryGetValue(setting, out var entry) || string.IsNullOrEmpty(entry.Value))
            {
                NoteMissing(setting, options);
            }
            else if (!setting.TryApply(options, entry.Value))
            {
                _problems.Add($"{entry.Path}: {setting.Rule}.");
            }
            else if (setting.Option is not null)
            {
                options.SetSource(setting.Option, entry.Path, setting.Get(options));
            }
        }
    }

    /// <summary>Notes where an option that has no value could be set: if it is required, that is what a message names.</summary>
    private void NoteMissing(ConfigurationSetting setting, EcsClientOptions options)
    {
        if (setting.Option == setting.Key && setting.Get(options) is null)
        {
            options.SetSource(setting.Option, GetPath(setting.Key), null);
        }
    }

    /// <summary>Reports the keys that the schema does not list, and returns the paths of those that are none of our business.</summary>
    private List<string> CheckUnknown()
    {
        var ignored = new List<string>();
        var suggestions = _unknown.ConvertAll(unknown => Suggest(unknown.Key, unknown.Entry));
        if (!_hasKnownKeys && suggestions.TrueForAll(static suggestion => suggestion is null) && (_schema.IsShared || _unknown.Count == 0))
        {
            ReportWrongSection();
        }
        else if (!_schema.IsShared && _section is not IConfigurationSection && suggestions.Contains(null))
        {
            ReportRoot();
        }
        else
        {
            foreach (var (suggestion, (_, entry)) in suggestions.Zip(_unknown))
            {
                if (suggestion is null && _schema.IsShared)
                {
                    ignored.Add(entry.Path);
                }
                else
                {
                    _problems.Add($"{entry.Path}: {NoSetting}{suggestion ?? "; correct the key or remove it."}");
                }
            }
        }

        return ignored;
    }

    private void ReportWrongSection()
    {
        if (_section is IConfigurationSection section && Exists(section))
        {
            _problems.Add(_schema.IsShared
                ? $"{section.Path}: has none of the AWS SDK's settings; pass the section that holds them."
                : $"{section.Path}: must be a section, not a single value.");
        }
    }

    private void ReportRoot()
    {
        var section = _section.GetChildren().FirstOrDefault(HoldsSettings)?.Key ?? "Ecs";
        _problems.Add(
            $"Configuration: the root was passed, and {_unknown.Count} of its keys, such as '{_unknown[0].Key}', are no settings of an "
            + $"ECS client; pass the section that holds them, such as configuration.GetSection(\"{section}\").");
    }

    /// <summary>Describes what was probably meant by an unknown entry; null if that is unclear.</summary>
    private string? Suggest(string key, IConfigurationSection entry)
    {
        if (entry.GetChildren().Any())
        {
            return !_schema.IsShared && HoldsSettings(entry) && _section is IConfigurationSection
                ? ", but a section that holds some; pass it instead."
                : FindNearestSection(key) is { } nearest ? $"; did you mean {GetPath(nearest)}?" : null;
        }

        if (!_schema.IsShared && AwsSectionSchema.Schema.Find(key)?.Option is { } option)
        {
            return $"; did you mean {GetPath(option.Replace('.', ':'))}? AddEcsClientFromAwsSection reads the names of the AWS SDK.";
        }

        return FindNearest(key) is { } setting ? $"; did you mean {GetPath(setting)}?" : null;
    }

    private bool HoldsSettings(IConfigurationSection section) => section.GetChildren().Any(child => _schema.Find(child.Key) is not null);

    private string GetPath(string key) => _section is IConfigurationSection section ? $"{section.Path}:{key}" : key;

    /// <summary>Finds the nearest key: as it is, or without its section.</summary>
    private string? FindNearest(string key)
    {
        if (_schema.IsShared)
        {
            // Keys of others may be similar by chance: a mistake is nearly equal to a key that is not there.
            return NearestName.Find(
                key, _schema.Settings.Where(setting => !_entries.ContainsKey(setting)).Select(static setting => setting.Key), maxDistance: 2);
        }

        var keys = _schema.Settings.Select(static setting => setting.Key).ToArray();
        var name = NearestName.Find(key, keys.Concat(keys.Select(GetLastSegment)));
        return keys.FirstOrDefault(candidate => candidate == name || GetLastSegment(candidate) == name);
    }

    private string? FindNearestSection(string key) => _schema.IsShared
        ? null
        : NearestName.Find(key, _schema.Settings.Where(static setting => setting.Key.Contains(':')).Select(static setting => setting.Key.Split(':')[0]));

    private static string GetLastSegment(string key) => key[(key.LastIndexOf(':') + 1)..];
}
