namespace EcsServiceConnect.Client.Credentials.Profiles;

/// <summary>Reads the settings that a profile's credentials are made from, and throws at the first that is invalid.</summary>
internal sealed class ProfileSettingReader
{
    private readonly string _owner;
    private readonly Func<string, SharedFileSetting?> _find;

    /// <summary>Creates a reader of a profile.</summary>
    /// <exception cref="EcsValidationException">A line of the profile is malformed.</exception>
    public ProfileSettingReader(SharedProfile profile)
        : this(profile.Name, $"Profile '{profile.Name}'", profile.Problems, profile.Find)
    {
    }

    private ProfileSettingReader(string profileName, string owner, IReadOnlyList<string> problems, Func<string, SharedFileSetting?> find)
    {
        ProfileName = profileName;
        _owner = owner;
        _find = find;
        if (problems.Count > 0)
        {
            throw new EcsValidationException(problems);
        }
    }

    /// <summary>The name of the profile.</summary>
    public string ProfileName { get; }

    /// <summary>Finds a setting; null if it is not set or empty.</summary>
    /// <exception cref="EcsValidationException">Its value is not the text of one line.</exception>
    public SettingValue? Find(string name)
    {
        if (_find(name) is not { IsEmpty: false } setting)
        {
            return null;
        }

        var problems = new List<string>();
        return setting.GetValue(_owner, problems) ?? throw new EcsValidationException(problems);
    }

    /// <summary>Creates a reader of the section that holds the settings of a login.</summary>
    /// <exception cref="EcsValidationException">There is no such section, or a line of it is malformed.</exception>
    public ProfileSettingReader CreateSsoSessionReader(SettingValue session, SharedFiles files) =>
        files.FindSsoSession(session.Text) is { } section
            ? new ProfileSettingReader(ProfileName, $"SSO session '{session.Text}'", section.Problems, section.Find)
            : throw new EcsValidationException(
                $"{session.Setting}: the shared AWS config file has no section '[sso-session {session.Text}]'.");

    /// <summary>Creates the exception for a setting that is useless without another.</summary>
    public EcsValidationException CreateIncomplete(SettingValue present, string missing) =>
        new($"{present.Setting}: is set, but {missing} is not, so that the credentials of profile '{ProfileName}' are incomplete.");
}
