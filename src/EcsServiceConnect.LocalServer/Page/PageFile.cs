namespace EcsServiceConnect.LocalServer.Page;

/// <summary>The files of this folder that are carried in the program.</summary>
internal static class PageFile
{
    public static string Read(string name)
    {
        using var reader = new StreamReader(typeof(PageFile).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
