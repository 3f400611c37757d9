namespace EcsServiceConnect.LocalServer.Page;

/// <summary>Reads the files of this folder, which are embedded in the assembly.</summary>
internal static class EmbeddedFile
{
    public static string Read(string name)
    {
        using var reader = new StreamReader(typeof(EmbeddedFile).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
